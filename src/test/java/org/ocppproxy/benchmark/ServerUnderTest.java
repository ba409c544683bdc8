package org.ocppproxy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ocppproxy.benchmark.load.Loop;
import org.ocppproxy.benchmark.load.World;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FreePort;

/** A relay on a server, started as a user would start it, and the world around it. */
final class ServerUnderTest implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration SECOND_THOUGHTS = Duration.ofSeconds(4);
  private static final Duration END = Duration.ofSeconds(60);
  private static final Path FOLDER = Path.of("target", "benchmark");

  private final String name;
  private final int port = FreePort.pick();
  private final boolean tuned;
  private final World world;
  private final Process process;
  private final Thread hook;

  /**
   * Starts it.
   *
   * @param options of the JVM, for the bare relay on Grizzly
   * @param tuned whether a bare relay gets what was learned of Tyrus
   */
  ServerUnderTest(Loop loop, String server, Relay relay, List<String> options, boolean tuned)
      throws IOException {
    this.tuned = tuned;
    name = server + "-" + relay.word();
    world = new World(loop, port);
    Path config = Files.createDirectories(FOLDER.resolve(name)).toAbsolutePath();
    writeConfig(config);
    ProcessBuilder builder = new ProcessBuilder(command(server, relay, config, options));
    builder.environment().put("OCPPPROXY_CONFIG_DIR", config.toString());
    builder.environment().putAll(environment(server, relay));
    builder.redirectErrorStream(true).redirectOutput(log().toFile());
    process = builder.start();
    hook = new Thread(this::kill, "benchmark-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private Path log() {
    return FOLDER.resolve(name + ".log");
  }

  private void writeConfig(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bare.properties"),
        "primary="
            + world.primaryUrl()
            + "\nsecondary="
            + world.secondaryUrl()
            + "\nidle="
            + (tuned ? -1 : 0)
            + "\n");
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"primaryUrl": "%s", "secondaryUrl": "%s",
         "proxy": {"host": "127.0.0.1", "port": %d},
         "reconnect": {"maxAttempts": 0}, "buffer": {"maxMessages": 5000},
         "notify": {"cpStatusFaulted": true, "conStatusFaulted": true,
                    "email": {"from": "proxy@example.com", "to": "operator@example.com",
                              "transporter": {"host": "127.0.0.1", "port": 25}}}}
        """
            .formatted(world.primaryUrl(), world.secondaryUrl(), port));
  }

  private List<String> command(String server, Relay relay, Path config, List<String> options) {
    String script = "server/" + server + "/run.sh";
    String folder = config.toString();
    if (!server.equals("grizzly")) {
      return List.of(script, "--port", Integer.toString(port), "--config-dir", folder);
    }
    if (relay == Relay.PROXY) {
      return List.of(script, "--config-dir", folder);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", BareWar.classPath()));
    command.addAll(List.of("org.ocppproxy.benchmark.bare.BareGrizzly", Integer.toString(port)));
    if (tuned) {
      command.add("same");
    }
    return command;
  }

  private Map<String, String> environment(String server, Relay relay) throws IOException {
    String base = "benchmark-" + name;
    String war = relay == Relay.BARE ? BareWar.at(FOLDER.resolve("bare.war")).toString() : "";
    String free = Integer.toString(FreePort.pick());
    return switch (server) {
      case "payara" ->
          Map.of("OCPPPROXY_BASE", base, "OCPPPROXY_WAR", war, "PAYARA_ADMIN_PORT", free);
      case "wildfly" ->
          Map.of("OCPPPROXY_BASE", base, "OCPPPROXY_WAR", war, "WILDFLY_MANAGEMENT_PORT", free);
      default -> Map.of("OCPPPROXY_BASE", base, "OCPPPROXY_WAR", war);
    };
  }

  /**
   * Waits until it lets charge points in, and still does a little later: Payara has second
   * thoughts.
   */
  void awaitOpen() {
    awaitWelcome();
    Turns.pause(SECOND_THOUGHTS);
    awaitWelcome();
  }

  private void awaitWelcome() {
    Await.until(
        name + " lets charge points in",
        START,
        () -> !process.isAlive() || Knock.isWelcome(port),
        () -> "see " + log());
    if (!process.isAlive()) {
      throw new AssertionError(name + " has ended; see " + log());
    }
  }

  World world() {
    return world;
  }

  ProcessFigures figures() {
    return new ProcessFigures(java().pid());
  }

  /** The options that its JVM was started with. */
  List<String> options() {
    String[] words = java().info().arguments().orElse(new String[0]);
    return Arrays.stream(words).filter(word -> word.startsWith("-X")).toList();
  }

  private ProcessHandle java() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElse(process.toHandle());
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    try {
      world.close();
      process.destroy();
      Await.until(name + " has stopped", END, () -> !process.isAlive(), () -> "see " + log());
    } finally {
      kill();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
