package org.ocppproxy.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a handshake says; header names in any case.
 *
 * @param rawPath as requested: a session's own URI is decoded by some containers
 * @param address the peer's IP address
 * @param offersSubprotocols whether it offered any subprotocol at all
 */
record Caller(
    String rawPath,
    String address,
    boolean offersSubprotocols,
    Optional<String> userAgent,
    Optional<String> authorization) {

  /** Set by whoever refuses handshakes, over whatever the peer sent under this name. */
  static final String PEER_HEADER = "X-OcppProxy-Peer";

  /** The name under which a session keeps it. */
  static final String KEY = Caller.class.getName();

  static Caller of(String rawPath, Map<String, List<String>> headers) {
    TreeMap<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    return new Caller(
        rawPath,
        first(byName.get(PEER_HEADER)).orElse("unknown"),
        first(byName.get("Sec-WebSocket-Protocol")).isPresent(),
        first(byName.get("User-Agent")),
        first(byName.get("Authorization")));
  }

  /** What {@link HandshakeConfigurator} has kept. */
  static Caller kept(Map<String, Object> userProperties) {
    return (Caller) Objects.requireNonNull(userProperties.get(KEY), "no handshake was kept");
  }

  private static Optional<String> first(@Nullable List<String> values) {
    return values == null ? Optional.empty() : values.stream().findFirst();
  }

  @Override
  public String toString() {
    return address;
  }
}
