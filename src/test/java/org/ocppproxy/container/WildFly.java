package org.ocppproxy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ocppproxy.fakes.FreePort;

/**
 * WildFly, which deploys what is put into a folder.
 *
 * @param managementPort where it takes commands
 */
record WildFly(WarFolder wars, int managementPort) implements ServerKind {

  private static final String BINDING =
      "/subsystem=naming/binding=java\\:global\\/ocppproxy\\/configDir:";

  static WildFly server() {
    return new WildFly(
        new WarFolder(
            Path.of("target", "ocpp-proxy-alert.war"),
            WarFolder.SERVERS.resolve("wildfly-base/deployments")),
        FreePort.pick());
  }

  @Override
  public String name() {
    return "wildfly";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("WILDFLY_MANAGEMENT_PORT", Integer.toString(managementPort));
  }

  @Override
  public void deploy(String context) throws IOException {
    Files.deleteIfExists(note(context));
    wars.put(context);
  }

  @Override
  public void undeploy(String context) throws IOException {
    wars.take(context);
  }

  @Override
  public void deployWithJndi(String context, Path configDir) throws Exception {
    tell(BINDING + "add(binding-type=simple, value=\"" + configDir + "\")");
    deploy(context);
  }

  @Override
  public void undeployWithJndi(String context) throws Exception {
    undeploy(context);
    tell(BINDING + "remove(){allow-resource-service-restart=true}");
  }

  private void tell(String command) throws Exception {
    ServerCommand.run(
        ServerCommand.below("wildfly-", "bin/jboss-cli.sh"),
        "--connect",
        "--controller=127.0.0.1:" + managementPort,
        "--command=" + command);
  }

  /** It leaves a note; were the file replaced before, it would not look at it again. */
  @Override
  public boolean hasRefused(String context) {
    return Files.exists(note(context));
  }

  private Path note(String context) {
    return wars.folder().resolve(context + ".war.failed");
  }

  /** Its workers remember more, but with nothing to do they end. */
  @Override
  public int formerDeploymentsKept() {
    return 0;
  }

  /** Undertow's client waits for its time-out instead. */
  @Override
  public boolean tellsWhyTlsFailed() {
    return false;
  }
}
