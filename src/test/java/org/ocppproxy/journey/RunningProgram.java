package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FreePort;

/**
 * The program as an operator starts it: a process of its own, with its words, its signals and its
 * exit code.
 */
final class RunningProgram implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(30);

  private final Path folder;
  private final Process process;

  private RunningProgram(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** The compiled classes with this configuration. */
  static RunningProgram configuredBy(String configJson) throws IOException {
    return of(compiled(), configJson);
  }

  /** The compiled classes, which wait for whoever writes to {@link #configFile}. */
  static RunningProgram configuredByAPipe() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ocppproxy-program");
    String pipe = folder.resolve("config.json").toString();
    assertEquals(0, new ProcessBuilder("mkfifo", pipe).start().waitFor());
    List<String> words = compiled();
    words.addAll(List.of("--config-dir", folder.toString()));
    return started(folder, words);
  }

  private static List<String> compiled() {
    List<String> command = new ArrayList<>(withDefaultSignals());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.ocppproxy.launcher.Main");
    return command;
  }

  /** A command, to which the folder of this configuration is added; none is added if it is "". */
  static RunningProgram of(List<String> command, String configJson) throws IOException {
    Path folder = Files.createTempDirectory("ocppproxy-program");
    List<String> words = new ArrayList<>(command);
    if (!configJson.isEmpty()) {
      Files.writeString(folder.resolve("config.json"), configJson);
      words.addAll(List.of("--config-dir", folder.toString()));
    }
    return started(folder, words);
  }

  private static RunningProgram started(Path folder, List<String> words) throws IOException {
    File output = folder.resolve("output").toFile();
    return new RunningProgram(
        folder, new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output).start());
  }

  Path configFile() {
    return folder.resolve("config.json");
  }

  /** A port that was free a moment ago. */
  static int freePort() {
    return FreePort.pick();
  }

  /** Whoever runs the tests in the background has SIGINT ignored, which children inherit. */
  static List<String> withDefaultSignals() {
    List<String> prefix = List.of("env", "--default-signal=INT");
    try {
      List<String> probe = new ArrayList<>(prefix);
      probe.add("true");
      boolean works = new ProcessBuilder(probe).start().waitFor() == 0;
      return works ? prefix : List.of();
    } catch (IOException noSuchCommand) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  RunningProgram awaitListening() {
    Await.until(
        "the program listens",
        START,
        () -> output().contains("Charge points connect to") || !process.isAlive(),
        this::output);
    return this;
  }

  /** Sends it a signal, as {@code kill} names it. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits for its end. */
  int exitCode(Duration atMost) throws InterruptedException {
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running after " + atMost + ": " + output());
    }
    return process.exitValue();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** What it has printed so far. */
  String output() {
    try {
      return Files.readString(folder.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.deleteIfExists(folder.resolve("config.json"));
    Files.deleteIfExists(folder.resolve("output"));
    Files.delete(folder);
  }
}
