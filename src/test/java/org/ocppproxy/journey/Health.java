package org.ocppproxy.journey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** What the proxy says of itself. */
final class Health {

  private Health() {}

  static JsonObject of(int port) {
    try (RawLine line = new RawLine(port)) {
      line.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      line.head();
      try (var reader = Json.createReader(new StringReader(body(line.rest())))) {
        return reader.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the lengths of a chunked transfer. */
  private static String body(String text) {
    return text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1);
  }

  static int dropped(int port, String reason) {
    return of(port).getJsonObject("dropped").getInt(reason);
  }

  static int chargePoints(int port) {
    return of(port).getInt("chargePoints");
  }
}
