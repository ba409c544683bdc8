package org.ocppproxy.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrizzlyServerTest {
  private static final int LIMIT = 1000;
  private static final String NOT_FOUND = "HTTP/1.1 404 ";

  private final ConcurrentLinkedQueue<UpgradeAsk> asked = new ConcurrentLinkedQueue<>();
  private GrizzlyServer server;
  private int pageStatus = 200;

  @BeforeEach
  void start() throws Exception {
    EchoEndpoint.CLOSED.clear();
    EchoEndpoint.ERRORS.clear();
    HttpPage health = () -> new HttpPage.Answer(pageStatus, "text/plain", "état\n");
    var settings =
        new GrizzlyServer.Settings("127.0.0.1", 0, LIMIT, this::decide, Map.of("/healthz", health));
    server = GrizzlyServer.start(settings, EchoEndpoint.class);
  }

  @AfterEach
  void stop() throws Exception {
    server.close(Duration.ofSeconds(2));
    assertEquals(List.of(), OwnThreads.leftOver());
  }

  private int decide(UpgradeAsk ask) {
    asked.add(ask);
    return ask.path().startsWith("/CP") && !ask.path().contains("%") ? UpgradeGate.ADMIT : 404;
  }

  private RawHttp connect() throws IOException {
    return new RawHttp(server.port());
  }

  private RawHttp open(String more) throws IOException {
    RawHttp raw = connect().send(RawHttp.upgrade("/CP1", more));
    String head = raw.head();
    assertTrue(head.startsWith("HTTP/1.1 101 "), head);
    return raw;
  }

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
      assertTrue(raw.send(noKey).rest().matches("(?s)HTTP/1.1 [45].*"));
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

  @Test
  void echoesTextOnAWorkerOfOurs() throws Exception {
    try (RawHttp raw = open("")) {
      assertEquals("hello", text(raw, "hello"));
      assertEquals("CP1", text(raw, "name?"));
      assertTrue(text(raw, "thread?").startsWith("ocppproxy-server-worker"));
      assertEquals(1, server.webSockets());
    }
  }

  @Test
  void readsWhatComesInOnePieceWithTheHandshake() throws Exception {
    String frame = new String(RawHttp.masked(0x81, 2, bytes("hi")), ISO_8859_1);
    try (RawHttp raw = connect().send(RawHttp.upgrade("/CP1", "") + frame)) {
      raw.head();
      assertArrayEquals(bytes("\u0081hi"), raw.frame());
    }
  }

  @Test
  void tellsTheTruePeerWhateverThePeerClaims() throws Exception {
    try (RawHttp raw = open("X-OcppProxy-Peer: 6.6.6.6\r\nx-ocppproxy-peer: 7.7.7.7\r\n")) {
      assertEquals("[127.0.0.1]", text(raw, "peer?"));
    }
  }

  @Test
  void passesAMessageOfExactlyTheLimitAndRefusesOneByteMore() throws Exception {
    try (RawHttp raw = open("")) {
      raw.send(RawHttp.masked(0x81, LIMIT, bytes("x".repeat(LIMIT))));
      assertEquals((byte) 0x81, raw.send(new byte[0]).frame()[0]);
    }
    assertEquals(1006, closed());
    try (RawHttp raw = open("")) {
      raw.send(RawHttp.masked(0x81, LIMIT + 1, bytes("x")));
      assertClosed(1009, raw.frame());
    }
    assertEquals(1009, closed(), "the endpoint is told the same");
  }

  @Test
  void refusesAHugeFrameFromItsHeaderAlone() throws Exception {
    for (long huge : new long[] {1L << 31, 1L << 40, Long.MAX_VALUE, -1L}) {
      try (RawHttp raw = open("")) {
        byte[] frame = RawHttp.masked(0x81, 1 << 20);
        java.nio.ByteBuffer.wrap(frame).putLong(2, huge);
        raw.send(frame);
        assertClosed(1009, raw.frame());
      }
    }
  }

  @Test
  void refusesFragmentsThatTogetherAreTooLong() throws Exception {
    try (RawHttp raw = open("")) {
      raw.send(RawHttp.masked(0x01, 600, bytes("x".repeat(600))));
      raw.send(RawHttp.masked(0x80, 600, bytes("x".repeat(600))));
      assertClosed(1009, raw.frame());
    }
  }

  @Test
  void answersWhatCameBeforeTheTooLongMessage() throws Exception {
    try (RawHttp raw = open("")) {
      String both =
          new String(RawHttp.masked(0x81, 2, bytes("ok")), ISO_8859_1)
              + new String(RawHttp.masked(0x81, 1 << 20, bytes("x")), ISO_8859_1);
      raw.send(both);
      assertArrayEquals(bytes("\u0081ok"), raw.frame());
      assertClosed(1009, raw.frame());
    }
  }

  @Test
  void closesOnInvalidUtf8With1007() throws Exception {
    try (RawHttp raw = open("")) {
      raw.send(RawHttp.masked(0x81, 2, (byte) 0xc3, (byte) 0x28));
      assertClosed(1007, raw.frame());
    }
  }

  @Test
  void echoesAPeersCloseAndEndsTheConnectionAtOnce() throws Exception {
    long before = System.nanoTime();
    try (RawHttp raw = open("")) {
      raw.send(RawHttp.masked(0x88, 2, (byte) 0x03, (byte) 0xe8));
      assertClosed(1000, raw.frame());
      assertEquals("", raw.rest());
    }
    assertTrue(System.nanoTime() - before < Wires.LINGER.toNanos());
    assertEquals(1000, closed());
  }

  @Test
  void tellsALostConnectionAs1006() throws Exception {
    open("").close();

    assertEquals(1006, closed());
  }

  @Test
  void refusesUpgradesWhileStoppingButStillShowsItsPages() throws Exception {
    try (RawHttp before = open("")) {
      server.stopAccepting();
      pageStatus = 503;
      try (RawHttp raw = connect()) {
        String all = raw.send(RawHttp.upgrade("/CP2", "")).rest();
        assertTrue(all.startsWith("HTTP/1.1 503 "), all);
      }
      try (RawHttp raw = connect()) {
        assertTrue(raw.send("GET /healthz HTTP/1.0\r\n\r\n").rest().contains(" 503 "));
      }
      assertEquals("still here", text(before, "still here"));
    }
  }

  @Test
  void closesWhatIsOpenWith1001AndListensNoMore() throws Exception {
    int port = server.port();
    try (RawHttp raw = open("")) {
      server.close(Duration.ofSeconds(2));
      assertClosed(1001, raw.frame());
      assertEquals("", raw.rest());
    }
    assertEquals(1001, closed());
    assertEquals(0, server.webSockets());
    assertThrows(ConnectException.class, () -> new RawHttp(port).close());
  }

  @Test
  void bindsToItsHostOnlyAndRefusesAPortInUse() {
    var same = new GrizzlyServer.Settings("127.0.0.1", server.port(), LIMIT, a -> 404, Map.of());
    assertThrows(IOException.class, () -> GrizzlyServer.start(same, EchoEndpoint.class).close());
    assertFalse(server.port() == 0);
  }

  private static String text(RawHttp raw, String text) throws IOException {
    raw.send(RawHttp.masked(0x81, text.length(), bytes(text)));
    byte[] answer = raw.frame();
    return new String(answer, 1, answer.length - 1, UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static void assertClosed(int code, byte[] frame) {
    assertEquals((byte) 0x88, frame[0]);
    assertEquals(code, ((frame[1] & 0xff) << 8) | (frame[2] & 0xff));
  }

  private static int closed() throws InterruptedException {
    CloseReason reason = EchoEndpoint.CLOSED.poll(5, TimeUnit.SECONDS);
    assertNotNull(reason, "the endpoint was not told");
    return reason.getCloseCode().getCode();
  }
}
