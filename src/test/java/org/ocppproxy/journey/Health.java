package org.ocppproxy.journey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What {@code GET /healthz} said.
 *
 * @param status of HTTP
 */
record Health(int status, JsonObject body) {

  private static final String REQUEST =
      "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  /** Asks over a socket of its own: an HTTP client would leave its threads behind. */
  static Health of(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Health read(InputStream in) throws IOException {
    String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    String body = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
    try (var reader = Json.createReader(new StringReader(body))) {
      return new Health(Integer.parseInt(answer.substring(9, 12)), reader.readObject());
    }
  }

  int chargePoints() {
    return body.getInt("chargePoints");
  }

  /** How many texts came from {@code CP}, {@code PRI} or {@code SEC}. */
  int received(String party) {
    return body.getJsonObject("received").getInt(party);
  }

  int dropped(String reason) {
    return body.getJsonObject("dropped").getInt(reason);
  }

  /** For all reasons together. */
  int dropped() {
    JsonObject dropped = body.getJsonObject("dropped");
    return dropped.keySet().stream().mapToInt(dropped::getInt).sum();
  }
}
