package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeCsms;

/** Scenario 33: a typo in the configuration. */
class TypoJourney {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void everyFaultIsNamedWithItsKeyAndNothingIsStarted() throws Exception {
    int port = RunningProgram.freePort();
    AtomicBoolean listened = new AtomicBoolean();
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProgram program =
            RunningProgram.configuredBy(
                "{\"logLevel\":\"loud\",\"primaryUrl\":\""
                    + primary.url()
                    + "\",\"secondaryUrl\":\"http://csms/\",\"proxy\":{\"host\":\"127.0.0.1\","
                    + "\"port\":"
                    + port
                    + ",\"maxMessageBytes\":\"big\"},\"reconnect\":{\"maxAttempts\":-1}}")) {
      Await.until(
          "the program ends",
          PATIENCE,
          () -> {
            listened.compareAndSet(false, isListening(port));
            return !program.isRunning();
          },
          program::output);
      assertEquals(2, program.exitCode(PATIENCE));
      List<String> lines = program.output().lines().toList();
      for (String key :
          List.of("logLevel", "secondaryUrl", "proxy.maxMessageBytes", "reconnect.maxAttempts")) {
        assertEquals(
            1,
            lines.stream()
                .filter(line -> line.strip().startsWith("config.json: " + key + ": "))
                .count(),
            program::output);
      }
      assertFalse(program.output().contains("\tat "), program::output);
      assertFalse(listened.get());
      assertTrue(primary.handshakes().isEmpty());
    }
  }

  @Test
  void aPortInWordsIsNamedAsWhatItIsAndWhatItShouldBe() throws Exception {
    try (RunningProgram program =
        RunningProgram.configuredBy(
            "{\"primaryUrl\":\"ws://127.0.0.1:9/\","
                + "\"proxy\":{\"host\":\"127.0.0.1\",\"port\":\"nine\"}}")) {
      assertEquals(2, program.exitCode(PATIENCE));
      assertTrue(
          program.output().contains("proxy.port: \"nine\" is not a number from 1 to 65535"),
          program::output);
    }
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
