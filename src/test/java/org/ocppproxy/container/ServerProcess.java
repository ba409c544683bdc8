package org.ocppproxy.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ocppproxy.fakes.Await;

/** One {@code run.sh} and the server that it has become, with everything that they print. */
final class ServerProcess implements AutoCloseable {

  private static final Duration ORDERLY_END = Duration.ofSeconds(60);

  private final Path log;
  private final Process process;
  private final Thread hook;

  ServerProcess(String name, List<String> command, Map<String, String> environment) {
    try {
      log = Files.createDirectories(Path.of("target", "container")).resolve(name + ".log");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hook = new Thread(this::kill, "container-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  String log() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void awaitLog(String words) {
    Await.until(
        "the log says " + words, Duration.ofSeconds(60), () -> log().contains(words), this::tail);
  }

  String tail() {
    String all = log();
    return all.substring(Math.max(0, all.length() - 4_000));
  }

  /** The process id of the JVM: run.sh itself, or its child where the server's script has one. */
  long javaProcess() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .map(ProcessHandle::pid)
        .orElse(process.pid());
  }

  /** The command line of the JVM. */
  List<String> javaArguments() {
    try {
      return List.of(Files.readString(Path.of("/proc/" + javaProcess() + "/cmdline")).split("\0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the Java that the JVM is of. */
  Path javaHome() {
    return ProcessHandle.of(javaProcess())
        .flatMap(jvm -> jvm.info().command())
        .map(java -> Path.of(java).resolve("../..").normalize())
        .orElseThrow();
  }

  /** The folder that a system property of the JVM's command line names. */
  Path javaFolder(String property) {
    String option = "-D" + property + "=";
    return javaArguments().stream()
        .filter(argument -> argument.startsWith(option))
        .map(argument -> Path.of(argument.substring(option.length())))
        .findFirst()
        .orElseThrow();
  }

  /** SIGTERM, and the end of the process within a bound. */
  void stop() {
    process.destroy();
    Await.until("the server has stopped", ORDERLY_END, () -> !process.isAlive(), this::tail);
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    try {
      stop();
    } finally {
      kill();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
