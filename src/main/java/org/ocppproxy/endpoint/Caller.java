package org.ocppproxy.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a handshake says; header names in any case.
 *
 * @param rawPath as requested: a session's own URI is decoded by some containers
 * @param address the peer's IP address
 * @param subprotocols as offered, in its order; empty if it offered none
 * @param forwardedFor every {@code X-Forwarded-For}, for whoever believes it
 * @param forwardedProto its {@code X-Forwarded-Proto}, likewise
 */
record Caller(
    String rawPath,
    String address,
    List<String> subprotocols,
    Optional<String> userAgent,
    Optional<String> authorization,
    List<String> forwardedFor,
    Optional<String> forwardedProto) {

  /** Set by whoever refuses handshakes, over whatever the peer sent under this name. */
  static final String PEER_HEADER = "X-OcppProxy-Peer";

  private static final Pattern COMMA = Pattern.compile(",");

  /** The name under which a session keeps it. */
  static final String KEY = Caller.class.getName();

  static Caller of(String rawPath, Map<String, List<String>> headers) {
    TreeMap<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    return new Caller(
        rawPath,
        first(byName.get(PEER_HEADER)).orElse("unknown"),
        members(byName.get("Sec-WebSocket-Protocol")),
        first(byName.get("User-Agent")),
        first(byName.get("Authorization")),
        members(byName.get("X-Forwarded-For")),
        first(byName.get("X-Forwarded-Proto")));
  }

  /** What {@link HandshakeConfigurator} has kept; kept no longer, for it may hold a secret. */
  static Caller taken(Map<String, Object> userProperties) {
    return (Caller) Objects.requireNonNull(userProperties.remove(KEY), "no handshake was kept");
  }

  /** The members of a comma list, which may be spread over several headers (RFC 9110, 5.3). */
  private static List<String> members(@Nullable List<String> values) {
    return values == null
        ? List.of()
        : values.stream()
            .flatMap(value -> COMMA.splitAsStream(value))
            .map(String::strip)
            .filter(member -> !member.isEmpty())
            .toList();
  }

  private static Optional<String> first(@Nullable List<String> values) {
    return values == null ? Optional.empty() : values.stream().findFirst();
  }

  @Override
  public String toString() {
    return address;
  }
}
