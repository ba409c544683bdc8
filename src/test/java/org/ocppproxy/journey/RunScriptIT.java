package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** The script that starts the packaged program. */
class RunScriptIT {

  private static final Path SCRIPT = Path.of("server", "grizzly", "run.sh").toAbsolutePath();
  private static final Path COMMON = Path.of("server", "common.sh").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void helpIsShownAndThatIsAll() throws Exception {
    try (RunningProgram program = script("", "--help")) {
      assertEquals(0, program.exitCode(PATIENCE), program::output);
      assertTrue(program.output().startsWith("Usage: run.sh "), program::output);
    }
  }

  @Test
  void itWorksThroughASymbolicLink(@TempDir Path folder) throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("ocpp"), SCRIPT);
    try (RunningProgram program = RunningProgram.of(List.of(link.toString(), "--help"), "")) {
      assertEquals(0, program.exitCode(PATIENCE), program::output);
      assertTrue(program.output().startsWith("Usage: run.sh "), program::output);
    }
  }

  @Test
  void aDemonstrationThatNobodyReadsAnyMoreEndsWithZero() throws Exception {
    String command = "set -o pipefail; '" + SCRIPT + "' --demo | head -n 3";
    try (RunningProgram program = RunningProgram.of(List.of("bash", "-c", command), "")) {
      assertEquals(0, program.exitCode(PATIENCE), program::output);
    }
  }

  @Test
  void anOptionThatDoesNotExistIsNamedAndEndsWithTwo() throws Exception {
    try (RunningProgram program = script("", "--port")) {
      assertEquals(2, program.exitCode(PATIENCE), program::output);
      assertTrue(program.output().contains("\"--port\" is not an option"), program::output);
    }
  }

  @Test
  void aConfigurationWithAFaultEndsWithTwo() throws Exception {
    try (RunningProgram program = script("{\"primaryUrl\":\"ws://127.0.0.1:9/\"}")) {
      assertEquals(2, program.exitCode(PATIENCE), program::output);
      assertTrue(program.output().contains("proxy.port: "), program::output);
    }
  }

  @Test
  void headersAreMadeCompactWhereTheJavaKnowsHow(@TempDir Path home) throws Exception {
    assertTrue(startedBy(home, "exit 0").contains(" -XX:+UseCompactObjectHeaders "));
    String older = startedBy(home, "exit 1");
    assertTrue(older.contains("org.ocppproxy.launcher.Main"), older);
    assertFalse(older.contains("UseCompactObjectHeaders"), older);
  }

  @Test
  void theServersScriptsAskTheirJavaTheSame(@TempDir Path home) throws Exception {
    assertEquals("-XX:+UseCompactObjectHeaders", askedOf(fakeJava(home, "exit 0")));
    assertEquals("", askedOf(fakeJava(home, "exit 1")));
  }

  private static String askedOf(Path java) throws Exception {
    String command = ". '" + COMMON + "'; compact_headers '" + java + "'";
    try (RunningProgram program = RunningProgram.of(List.of("bash", "-c", command), "")) {
      assertEquals(0, program.exitCode(PATIENCE), program::output);
      return program.output().strip();
    }
  }

  /** The command line for a Java that does so when it is asked whether it knows an option. */
  private static String startedBy(Path home, String asked) throws Exception {
    fakeJava(home, asked);
    String command = "JAVA_HOME='" + home + "' '" + SCRIPT + "' --help";
    try (RunningProgram program = RunningProgram.of(List.of("bash", "-c", command), "")) {
      assertEquals(0, program.exitCode(PATIENCE), program::output);
      return program.output();
    }
  }

  private static Path fakeJava(Path home, String asked) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(
        java, "#!/bin/bash\ncase \"$*\" in *-version) " + asked + " ;; esac\necho \"java $*\"\n");
    assertTrue(java.toFile().setExecutable(true));
    return java;
  }

  @Test
  void itsProcessIdAndSignalsAreTheProgramsOwn() throws Exception {
    int port = RunningProgram.freePort();
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProgram program =
            script(
                    "{\"primaryUrl\":\""
                        + primary.url()
                        + "\",\"proxy\":{\"host\":\"127.0.0.1\",\"port\":"
                        + port
                        + "}}")
                .awaitListening();
        FakeChargePoint chargePoint =
            FakeChargePoint.connect("ws://127.0.0.1:" + port + "/", "CP1")) {
      assertTrue(chargePoint.call("BootNotification", "{}").isResult());
      String command = program.handle().info().command().orElse("unknown");
      assertTrue(command.endsWith("java"), command);
      program.signal("TERM");
      assertEquals(1001, chargePoint.awaitClose().code());
      assertEquals(0, program.exitCode(Duration.ofSeconds(5)), program::output);
    }
  }

  private static RunningProgram script(String configJson, String... options) throws IOException {
    List<String> command = new ArrayList<>(RunningProgram.withDefaultSignals());
    command.add(SCRIPT.toString());
    command.addAll(List.of(options));
    return RunningProgram.of(command, configJson);
  }
}
