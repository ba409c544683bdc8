package org.ocppproxy.endpoint;

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

  private static final Set<String> RESERVED = Set.of("healthz", "index.html");
  private static final int LOGGED = 60;

  /** What the decoder puts where the bytes are no UTF-8. */
  private static final char NO_UTF_8 = '\uFFFD';

  private final Pattern idPattern;
  private final RefusedPaths refused;

  /**
   * @param idPattern what an id must match as a whole
   * @param refused told of every path that is none
   */
  public Admission(Pattern idPattern, RefusedPaths refused) {
    this.idPattern = idPattern;
    this.refused = refused;
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
      String asked = rawPath + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
      refused.tell("Refused a charge point at \"" + shown(asked) + "\" with 404: " + reason(asked));
    }
    return id;
  }

  private String reason(String asked) {
    Optional<String> id = decoded(asked.substring(asked.startsWith("/") ? 1 : 0));
    if (id.filter(RESERVED::contains).isPresent()) {
      return "this name is reserved";
    }
    if (id.isEmpty() || !isSafe(id.get())) {
      return "an id is valid UTF-8 without control characters, and neither \".\" nor \"..\"";
    }
    return "the path is not a slash and an id that matches proxy.clientIdPattern = " + idPattern;
  }

  private Optional<ChargePointId> idOf(String rawPath) {
    if (!rawPath.startsWith("/") || rawPath.indexOf('/', 1) >= 0) {
      return Optional.empty();
    }
    return decoded(rawPath.substring(1))
        .filter(id -> !id.isEmpty() && id.length() <= ChargePointId.MAX_LENGTH && isSafe(id))
        .filter(id -> !RESERVED.contains(id) && idPattern.matcher(id).matches())
        .map(ChargePointId::new);
  }

  /** Dots would climb in a CSMS's path; the others are nobody's name, whatever the pattern. */
  private static boolean isSafe(String id) {
    return !id.equals(".")
        && !id.equals("..")
        && id.chars().noneMatch(c -> Character.isISOControl(c) || c == NO_UTF_8);
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
