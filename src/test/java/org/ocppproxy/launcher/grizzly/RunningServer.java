package org.ocppproxy.launcher.grizzly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server with the echo endpoint before each test, and no thread of it after. */
abstract class RunningServer {
  static final int LIMIT = 1000;
  static final String NOT_FOUND = "HTTP/1.1 404 ";

  final ConcurrentLinkedQueue<UpgradeAsk> asked = new ConcurrentLinkedQueue<>();
  GrizzlyServer server;
  int pageStatus = 200;

  @BeforeEach
  void start() throws Exception {
    EchoEndpoint.CLOSED.clear();
    EchoEndpoint.ERRORS.clear();
    EchoEndpoint.OPENED.clear();
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

  RawHttp connect() throws IOException {
    return new RawHttp(server.port());
  }

  RawHttp open(String more) throws IOException {
    RawHttp raw = connect().send(RawHttp.upgrade("/CP1", more));
    String head = raw.head();
    assertTrue(head.startsWith("HTTP/1.1 101 "), head);
    return raw;
  }

  static String text(RawHttp raw, String text) throws IOException {
    raw.send(RawHttp.masked(0x81, text.length(), bytes(text)));
    byte[] answer = raw.frame();
    return new String(answer, 1, answer.length - 1, UTF_8);
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static void assertClosed(int code, byte[] frame) {
    assertEquals((byte) 0x88, frame[0]);
    assertEquals(code, ((frame[1] & 0xff) << 8) | (frame[2] & 0xff));
  }

  static int closed() throws InterruptedException {
    CloseReason reason = EchoEndpoint.CLOSED.poll(5, TimeUnit.SECONDS);
    assertNotNull(reason, "the endpoint was not told");
    return reason.getCloseCode().getCode();
  }
}
