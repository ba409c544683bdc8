package org.ocppproxy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ocppproxy.fakes.FakeCsms;

/** A configuration folder below {@code target}. */
final class ConfigFolder {

  /** Longest message, in bytes. */
  static final int LIMIT = 20_000;

  private final Path path;

  ConfigFolder(String name) throws IOException {
    path = Files.createDirectories(Path.of("target", "container", name)).toAbsolutePath();
    Files.deleteIfExists(path.resolve("clientIdToHuman.json"));
  }

  Path path() {
    return path;
  }

  /** A configuration that works, with short times and a low limit. */
  void between(FakeCsms primary, FakeCsms secondary, int port) throws IOException {
    write(
        """
        {"primaryUrl": "%s", "secondaryUrl": "%s",
         "proxy": {"host": "127.0.0.1", "port": %d, "maxMessageBytes": %d,
                   "pingIntervalSeconds": 1},
         "reconnect": {"maxAttempts": 0, "initialDelaySeconds": 0.1, "maxDelaySeconds": 0.5}}
        """
            .formatted(primary.url(), secondary.url(), port, LIMIT));
  }

  void write(String json) throws IOException {
    Files.writeString(path.resolve("config.json"), json);
  }
}
