package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** Scenario 28: the program is told to stop. */
class OrderlyEndJourney {

  private static final Duration BOUND = Duration.ofSeconds(5);

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aSignalClosesChargePointsThenCsmssAndEndsWithZeroWithinFiveSeconds(String signal)
      throws Exception {
    int port = RunningProgram.freePort();
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProgram program =
            RunningProgram.configuredBy(config(port, primary, secondary)).awaitListening();
        FakeChargePoint polite = FakeChargePoint.connect("ws://127.0.0.1:" + port + "/", "CP1");
        RawLine slow = new RawLine(port)) {
      polite.call("BootNotification", "{}");
      assertEquals(101, slow.send(RawLine.handshake("CP2")).status());
      CsmsConnection atPrimary = primary.awaitOpen("CP2");
      CsmsConnection atSecondary = secondary.awaitOpen("CP2");

      program.signal(signal);
      Await.until("a CSMS is closed", () -> atPrimary.isClosed() || atSecondary.isClosed());
      assertTrue(slow.waiting() > 0, "the charge point was closed before");
      assertEquals(1001, closeCode(slow.frame()));
      assertEquals(1001, polite.awaitClose().code());
      assertEquals(1001, atPrimary.awaitClose().code());
      assertEquals(1001, atSecondary.awaitClose().code());
      assertEquals(0, program.exitCode(BOUND), program::output);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/CP9", "/healthz"})
  void nobodyIsWelcomeWhileTheProxyStops(String path) throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        RawLine slow = new RawLine(proxy.port());
        RawLine late = new RawLine(proxy.port())) {
      assertEquals(101, slow.send(RawLine.handshake("CP1")).status());
      primary.awaitOpen("CP1");
      Thread stopping = new Thread(proxy::stop, "stopping");
      stopping.start();
      Await.until("the proxy begins to stop", () -> slow.waiting() > 0);
      String request =
          path.equals("/healthz")
              ? "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
              : RawLine.handshake(path.substring(1));
      assertEquals(503, late.send(request).status());
      stopping.join();
      assertNotEquals(0, slow.waiting());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  @Timeout(60)
  void aSignalWhileTheProgramStartsEndsItWithZeroToo(String signal) throws Exception {
    try (RunningProgram program = RunningProgram.configuredByAPipe()) {
      // Opening a pipe waits for its reader: from here on the program reads its configuration.
      try (OutputStream pipe = Files.newOutputStream(program.configFile())) {
        program.signal(signal);
        assertEquals(0, program.exitCode(BOUND), program::output);
        assertTrue(program.output().contains("Told to stop"), program::output);
        assertNotNull(pipe, "closed only now, so that the program still reads");
      }
    }
  }

  private static String config(int port, FakeCsms primary, FakeCsms secondary) {
    return "{\"primaryUrl\":\""
        + primary.url()
        + "\",\"secondaryUrl\":\""
        + secondary.url()
        + "\",\"proxy\":{\"host\":\"127.0.0.1\",\"port\":"
        + port
        + "}}";
  }

  private static int closeCode(byte[] frame) {
    assertEquals((byte) 0x88, frame[0]);
    return ByteBuffer.wrap(frame, 1, 2).getShort();
  }
}
