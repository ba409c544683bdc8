package org.ocppproxy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The standalone program, which has nothing to deploy; from the zip that users download.
 *
 * @param script the one in the zip
 */
record Grizzly(Path script) implements ServerKind {

  static ServerKind unzipped() {
    Path folder = Path.of("target", "container", "unzipped").toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Process unzip =
          new ProcessBuilder("jar", "xf", Path.of("target", ZIP).toAbsolutePath().toString())
              .directory(folder.toFile())
              .inheritIO()
              .start();
      if (unzip.waitFor() != 0) {
        throw new AssertionError("cannot unzip " + ZIP);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return new Grizzly(folder.resolve("ocpp-proxy-alert/run.sh"));
  }

  private static final String ZIP = "ocpp-proxy-alert-standalone.zip";

  @Override
  public String name() {
    return "grizzly";
  }

  /** Through bash, because {@code jar} drops the permission to execute. */
  @Override
  public List<String> command(Ports ports, ConfigFolder config) {
    return List.of("bash", script.toString(), "--config-dir", config.path().toString());
  }
}
