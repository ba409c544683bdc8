package org.ocppproxy.benchmark.load;

import java.nio.charset.StandardCharsets;

/** What a charge point asks with. */
public final class Handshake {

  private static final String ASK =
      String.join(
          "\r\n",
          "GET %s HTTP/1.1",
          "Host: %s",
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "Sec-WebSocket-Protocol: ocpp1.6",
          "",
          "");

  private Handshake() {}

  /** Its bytes. */
  public static byte[] ask(String path, String host) {
    return ASK.formatted(path, host).getBytes(StandardCharsets.US_ASCII);
  }
}
