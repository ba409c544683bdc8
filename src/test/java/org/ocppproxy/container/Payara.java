package org.ocppproxy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Payara Server, which deploys on command.
 *
 * @param adminPort where it takes commands
 */
record Payara(int adminPort) implements ServerKind {

  private static final Path WAR = Path.of("target", "ocpp-proxy-alert.war").toAbsolutePath();
  private static final Path LOG = Path.of("target", "container", "asadmin.log");

  static ServerKind server() {
    return new Payara(FreePort.pick());
  }

  @Override
  public String name() {
    return "payara";
  }

  @Override
  public List<String> command(int port, ConfigFolder config) {
    return List.of(
        "server/" + name() + "/run.sh",
        "--port",
        Integer.toString(port),
        "--config-dir",
        config.path().toString());
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("PAYARA_ADMIN_PORT", Integer.toString(adminPort));
  }

  @Override
  public void deploy(String context) throws Exception {
    String path = context.equals("ROOT") ? "/" : "/" + context;
    asadmin("deploy", "--name", name(context), "--contextroot", path, "--force", WAR.toString());
  }

  @Override
  public void undeploy(String context) throws Exception {
    asadmin("undeploy", name(context));
  }

  /** It is commanded and answers at the end. */
  @Override
  public boolean hasRefused(String context) {
    return true;
  }

  private static String name(String context) {
    return context.equals("ROOT") ? "ocpp-proxy-alert" : context;
  }

  private void asadmin(String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(script().toString());
    command.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(adminPort)));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("not done within two minutes: " + command);
    }
  }

  private static Path script() throws IOException {
    try (Stream<Path> homes = Files.list(Path.of("target", "servers"))) {
      return homes
          .map(home -> home.resolve("payara6/glassfish/bin/asadmin"))
          .filter(Files::isRegularFile)
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }
}
