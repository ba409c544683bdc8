package org.ocppproxy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image's entrypoint for real, with a program in the proxy's place that says what it got. */
class DockerEntrypointTest {

  private static final Path SCRIPT = Path.of("server", "docker", "entrypoint.sh");

  private Path installed;
  private Path volume;

  @BeforeEach
  void install(@TempDir Path folder) throws IOException {
    installed = Files.createDirectories(folder.resolve("opt"));
    volume = folder.resolve("config volume");
    Files.createDirectories(installed.resolve("config"));
    for (String name : new String[] {"config.json", "clientIdToHuman.json"}) {
      Files.copy(Path.of("config", name), installed.resolve("config").resolve(name));
    }
    executable("entrypoint.sh", Files.readString(SCRIPT));
    executable("run.sh", "#!/bin/sh\necho \"$$ runs with $OCPPPROXY_CONFIG_DIR and $*\"\n");
  }

  private void executable(String name, String text) throws IOException {
    Path file = Files.writeString(installed.resolve(name), text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private String run(String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(installed.resolve("entrypoint.sh").toString());
    builder.command().addAll(List.of(words));
    builder.environment().put("OCPPPROXY_CONFIG_DIR", volume.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains(process.pid() + " runs"), "it became the program: " + said);
    return said;
  }

  @Test
  void anEmptyVolumeGetsTheDefaultConfiguration() throws Exception {
    Files.createDirectories(volume);
    assertTrue(run().contains("edit config.json"));
    assertEquals(
        Files.readString(Path.of("config", "config.json")),
        Files.readString(volume.resolve("config.json")));
    assertTrue(Files.exists(volume.resolve("clientIdToHuman.json")));
  }

  @Test
  void aMissingFolderIsMade() throws Exception {
    run();
    assertTrue(Files.exists(volume.resolve("config.json")));
  }

  @Test
  void whatIsThereIsNeverOverwritten() throws Exception {
    Files.createDirectories(volume);
    Files.writeString(volume.resolve("config.json"), "mine");
    assertFalse(run().contains("edit config.json"));
    assertEquals("mine", Files.readString(volume.resolve("config.json")));
    assertFalse(Files.exists(volume.resolve("clientIdToHuman.json")));
  }

  @Test
  void theSecondStartChangesNothing() throws Exception {
    run();
    Files.writeString(volume.resolve("config.json"), "edited");
    run();
    assertEquals("edited", Files.readString(volume.resolve("config.json")));
  }

  @Test
  void optionsAndTheFolderArePassedOn() throws Exception {
    assertTrue(run("--demo").contains("runs with " + volume + " and --demo"));
  }
}
