package org.ocppproxy.container;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A server that deploys what is put into a folder: Tomcat and WildFly.
 *
 * @param war the one made for it
 * @param folder where it looks
 * @param environment for its script
 */
record FolderServer(String name, Path war, Path folder, Map<String, String> environment)
    implements ServerKind {

  private static final Path SERVERS = Path.of("target", "servers");

  static ServerKind tomcat() {
    return new FolderServer(
        "tomcat",
        Path.of("target", "ocpp-proxy-alert-tomcat.war"),
        SERVERS.resolve("tomcat-base/webapps"),
        Map.of());
  }

  static ServerKind wildFly() {
    return new FolderServer(
        "wildfly",
        Path.of("target", "ocpp-proxy-alert.war"),
        SERVERS.resolve("wildfly-base/deployments"),
        Map.of("WILDFLY_MANAGEMENT_PORT", Integer.toString(FreePort.pick())));
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

  /** Moved into place, so that the server never sees half a file. */
  @Override
  public void deploy(String context) throws IOException {
    Files.deleteIfExists(folder.resolve(context + ".war.failed"));
    Path copy = Files.copy(war, SERVERS.resolve(context + ".part"), REPLACE_EXISTING);
    Files.move(copy, folder.resolve(context + ".war"), ATOMIC_MOVE, REPLACE_EXISTING);
  }

  @Override
  public void undeploy(String context) throws IOException {
    Files.delete(folder.resolve(context + ".war"));
  }

  /** WildFly leaves a note; were the file replaced before, it would not look at it again. */
  @Override
  public boolean hasRefused(String context) {
    return name.equals("tomcat") || Files.exists(folder.resolve(context + ".war.failed"));
  }
}
