package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.ConfigurationLoader;
import org.ocppproxy.fakes.Threads;
import org.ocppproxy.launcher.StandaloneProxy;

/** A port that somebody else has. */
class TakenPortJourney {

  @Test
  void aStartThatFailsLeavesNothingRunning(@TempDir Path folder) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(
          folder.resolve("config.json"),
          """
          {"primaryUrl": "ws://127.0.0.1:9/", "proxy": {"host": "127.0.0.1", "port": %d}}
          """
              .formatted(taken.getLocalPort()));
      var loaded = new ConfigurationLoader().load(folder, Map.of());
      ClientNamesFile names = new ClientNamesFile(folder.resolve("names.json"), Map.of());
      Threads before = Threads.snapshot();
      assertThrows(
          IOException.class,
          () -> StandaloneProxy.start(loaded.configuration(), names, Optional.empty()));
      before.awaitNoneLeft("ocppproxy-", "Grizzly", "tyrus", "weld");
    }
  }
}
