package org.ocppproxy.endpoint;

import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ocppproxy.protocol.ChargePointId;

/**
 * Which paths are charge points, decided before the WebSocket handshake is answered.
 *
 * <p>{@code /<id>} and nothing else: one segment, no query, the id percent-decoded (OCPP-J 3.1.1)
 * and then matching the configured pattern.
 */
public final class Admission {

  private static final System.Logger LOG = System.getLogger(Admission.class.getName());
  private static final Set<String> RESERVED = Set.of("healthz", "index.html");
  private static final int LOGGED = 60;

  private final Pattern idPattern;

  /**
   * @param idPattern what an id must match as a whole
   */
  public Admission(Pattern idPattern) {
    this.idPattern = idPattern;
  }

  /**
   * The charge point of that path, or nothing, which means HTTP 404 and is logged.
   *
   * @param rawPath as requested, not decoded, without the context path
   * @param rawQuery as requested, empty if there is none
   */
  public Optional<ChargePointId> admit(String rawPath, String rawQuery) {
    Optional<ChargePointId> id = idOf(rawPath).filter(found -> rawQuery.isEmpty());
    if (id.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "Refused a charge point at \"{0}\" with 404: the path is not a slash and an id that matches"
              + " proxy.clientIdPattern = {1}",
          shown(rawPath + (rawQuery.isEmpty() ? "" : "?" + rawQuery)),
          idPattern);
    }
    return id;
  }

  private Optional<ChargePointId> idOf(String rawPath) {
    if (!rawPath.startsWith("/") || rawPath.indexOf('/', 1) >= 0) {
      return Optional.empty();
    }
    return decoded(rawPath.substring(1))
        .filter(id -> !id.isEmpty() && id.length() <= ChargePointId.MAX_LENGTH)
        .filter(id -> !RESERVED.contains(id) && idPattern.matcher(id).matches())
        .map(ChargePointId::new);
  }

  /** The id in the last segment of a path that has been admitted. */
  static ChargePointId admitted(String rawPath) {
    return decoded(rawPath.substring(rawPath.lastIndexOf('/') + 1))
        .map(ChargePointId::new)
        .orElseThrow(() -> new IllegalArgumentException("not a charge point's path"));
  }

  /** URLDecoder is for forms, where a plus is a space; in a path it is a plus. */
  private static Optional<String> decoded(String segment) {
    try {
      return Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException brokenEscape) {
      return Optional.empty();
    }
  }

  private static String shown(String path) {
    String cut = path.length() > LOGGED ? path.substring(0, LOGGED) + "..." : path;
    return cut.codePoints()
        .mapToObj(c -> c < ' ' || c > '~' ? String.format("\\u%04x", c) : Character.toString(c))
        .reduce("", String::concat);
  }
}
