package org.ocppproxy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server's own command line, whose words end up in a file. */
final class ServerCommand {

  private static final Path LOG = Path.of("target", "container", "commands.log");

  private ServerCommand() {}

  /**
   * The script of the server that {@code run.sh} has laid out.
   *
   * @param prefix with which the server's folder begins
   */
  static Path below(String prefix, String script) throws IOException {
    try (Stream<Path> homes = Files.list(WarFolder.SERVERS)) {
      return homes
          .filter(home -> home.getFileName().toString().startsWith(prefix))
          .flatMap(home -> Stream.of(home.toFile().listFiles()).map(file -> file.toPath()))
          .map(unpacked -> unpacked.resolve(script))
          .filter(Files::isRegularFile)
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  /** Runs it to its end, which may be in vain. */
  static void run(Path script, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("not done within two minutes: " + command);
    }
  }
}
