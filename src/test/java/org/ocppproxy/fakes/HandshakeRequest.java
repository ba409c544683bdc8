package org.ocppproxy.fakes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asked of a {@link FakeCsms}.
 *
 * @param target path and query as they stood in the request line, undecoded
 * @param nanoTime {@link System#nanoTime()} of its arrival, to measure the time between attempts
 */
public record HandshakeRequest(String target, Headers headers, long nanoTime) {
  public String path() {
    return target.split("\\?", 2)[0];
  }

  /** The last segment of the path, percent-decoded. */
  public String chargePointId() {
    String path = path();
    String segment = path.substring(path.lastIndexOf('/') + 1);
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Offered, in the order of preference. */
  public List<String> subprotocols() {
    return headers.list("Sec-WebSocket-Protocol");
  }

  public Optional<String> authorization() {
    return headers.first("Authorization");
  }
}
