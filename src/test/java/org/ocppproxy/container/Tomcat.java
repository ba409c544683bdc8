package org.ocppproxy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tomcat, which deploys what is put into a folder, or what a context file says. */
record Tomcat(WarFolder wars) implements ServerKind {

  private static final Path BASE = WarFolder.SERVERS.resolve("tomcat-base");
  private static final Path CONTEXTS = BASE.resolve("conf/Catalina/localhost");

  static Tomcat server() {
    return new Tomcat(
        new WarFolder(Path.of("target", "ocpp-proxy-alert-tomcat.war"), BASE.resolve("webapps")));
  }

  @Override
  public String name() {
    return "tomcat";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public void deploy(String context) throws IOException {
    wars.put(context);
  }

  @Override
  public void undeploy(String context) throws IOException {
    wars.take(context);
  }

  @Override
  public void deployWithJndi(String context, Path configDir) throws IOException {
    Files.createDirectories(CONTEXTS);
    Files.writeString(
        CONTEXTS.resolve(context + ".xml"),
        """
        <Context docBase="%s">
          <Loader delegate="true"/>
          <Environment name="ocppproxy/configDir" type="java.lang.String" value="%s"/>
        </Context>
        """
            .formatted(wars.war().toAbsolutePath(), configDir));
  }

  @Override
  public void undeployWithJndi(String context) throws IOException {
    Files.delete(CONTEXTS.resolve(context + ".xml"));
  }

  @Override
  public boolean hasRefused(String context) {
    return true;
  }

  @Override
  public int formerDeploymentsKept() {
    return 0;
  }
}
