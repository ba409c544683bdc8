package org.ocppproxy.launcher.grizzly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeRefusalTest extends RunningServer {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/CP%201",
        "/a/b",
        "/CP1/",
        "/",
        "//",
        "//CP1",
        "/%zz",
        "/CP1%",
        "/.",
        "/..",
        "/CP1/..",
        "/CP\"1",
        "/CP\u00e9",
        "/no",
        "/healthz",
        "*",
        "CP1",
        "http://localhost/a/b",
        "http://localhost"
      })
  void refusesWithNotFoundBeforeTheUpgradeAndClosesTheConnection(String target) throws Exception {
    try (RawHttp raw = connect()) {
      String all = raw.send(RawHttp.upgrade(target, "")).rest();

      assertTrue(all.startsWith(NOT_FOUND) || all.startsWith("HTTP/1.1 400 "), all);
    }
  }

  @Test
  void answersARefusalWithAnEmptyBodyAndClose() throws Exception {
    try (RawHttp raw = connect()) {
      String all = raw.send(RawHttp.upgrade("/no", "")).rest();

      assertTrue(all.startsWith(NOT_FOUND), all);
      assertTrue(all.contains("\r\nContent-Length: 0\r\n"), all);
      assertEquals(1, all.split("(?i)\r\nConnection: close\r\n", -1).length - 1, all);
      assertTrue(all.endsWith("\r\n\r\n"), all);
    }
  }

  @Test
  void refusesAVeryLongPathWithoutAHang() throws Exception {
    for (int length : new int[] {1_000, 8_000, 60_000}) {
      try (RawHttp raw = connect()) {
        String all = raw.send(RawHttp.upgrade("/x" + "x".repeat(length), "")).rest();

        assertTrue(all.startsWith("HTTP/1.1 4"), all);
      }
    }
  }

  @Test
  void asksTheGateWithTheRawPathTheQueryAndThePeer() throws Exception {
    try (RawHttp raw = connect()) {
      raw.send(RawHttp.upgrade("/CP%201?a=b&c=%20", "")).rest();
    }
    assertEquals(List.of(new UpgradeAsk("/CP%201", "a=b&c=%20", "127.0.0.1")), List.copyOf(asked));
  }

  @Test
  void judgesAnAbsoluteRequestTargetByItsPath() throws Exception {
    try (RawHttp raw = connect().send(RawHttp.upgrade("http://localhost/CP1", ""))) {
      assertTrue(raw.head().startsWith("HTTP/1.1 101 "));
    }
    assertEquals("/CP1", asked.element().path());
  }

  @Test
  void answersAHandshakeThatThrowsWithServerError() throws Exception {
    try (RawHttp raw = connect()) {
      String all = raw.send(RawHttp.upgrade("/CP1", "X-Explode: yes\r\n")).rest();

      assertTrue(all.startsWith("HTTP/1.1 500 "), all);
    }
  }

  @Test
  void answersAnIncompleteOrForeignHandshakeAndCloses() throws Exception {
    try (RawHttp raw = connect()) {
      String noKey = RawHttp.upgrade("/CP1", "").replaceFirst("Sec-WebSocket-Key[^\r]*\r\n", "");
      assertTrue(raw.send(noKey).rest().startsWith("HTTP/1.1 400 "));
    }
    try (RawHttp raw = connect()) {
      String old = RawHttp.upgrade("/CP1", "").replace("Version: 13", "Version: 99");
      String all = raw.send(old).rest();
      assertTrue(all.startsWith("HTTP/1.1 426 "), all);
      assertTrue(all.contains("Sec-WebSocket-Version: 13"), all);
    }
  }

  @Test
  void servesPagesAndNothingElse() throws Exception {
    String get = "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    try (RawHttp raw = connect()) {
      String all = new String(raw.send(get).rest().getBytes(ISO_8859_1), UTF_8);
      assertTrue(all.startsWith("HTTP/1.1 200 "), all);
      assertTrue(all.contains("text/plain;charset=UTF-8"), all);
      assertTrue(all.endsWith("état\n") || all.contains("état\n"), all);
    }
    for (String path : List.of("/CP1", "/healthz/", "/healthz/x", "/")) {
      try (RawHttp raw = connect()) {
        String all = raw.send(get.replace("/healthz", path)).rest();
        assertTrue(all.startsWith(NOT_FOUND), path + ": " + all);
      }
    }
    try (RawHttp raw = connect()) {
      String all = raw.send(get.replace("GET", "DELETE")).rest();
      assertTrue(all.startsWith("HTTP/1.1 405 "), all);
    }
  }
}
