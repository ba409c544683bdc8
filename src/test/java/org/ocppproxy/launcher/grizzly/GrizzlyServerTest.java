package org.ocppproxy.launcher.grizzly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;

class GrizzlyServerTest extends RunningServer {
  @Test
  void echoesTextOnASelectorOfOurs() throws Exception {
    try (RawHttp raw = open("")) {
      assertEquals("hello", text(raw, "hello"));
      assertEquals("CP1", text(raw, "name?"));
      assertTrue(text(raw, "thread?").startsWith("ocppproxy-server-selector"));
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
  void holdsNothingOfAWebSocketThatIsGone() throws Exception {
    for (int i = 0; i < 30; i++) {
      try (RawHttp raw = open("")) {
        assertEquals("hello", text(raw, "hello"));
      }
      closed();
    }
    // The two selectors keep what they did last.
    Await.until("at most 4 of 30 are held", () -> held() <= 4, GrizzlyServerTest::held);
  }

  private static long held() {
    System.gc();
    return EchoEndpoint.OPENED.stream().filter(line -> line.get() != null).count();
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
    assertTrue(System.nanoTime() - before < GrizzlyWriters.LINGER.toNanos());
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
    Await.until("nobody listens", () -> isRefused(port));
  }

  /** A selector gives a closed socket back to the system a moment later. */
  private static boolean isRefused(int port) {
    try {
      new RawHttp(port).close();
      return false;
    } catch (ConnectException refused) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bindsToItsHostOnlyAndRefusesAPortInUse() {
    var same = new GrizzlyServer.Settings("127.0.0.1", server.port(), LIMIT, a -> 404, Map.of());
    assertThrows(IOException.class, () -> GrizzlyServer.start(same, EchoEndpoint.class).close());
    assertFalse(server.port() == 0);
  }
}
