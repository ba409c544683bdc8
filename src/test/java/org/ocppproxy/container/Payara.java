package org.ocppproxy.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ocppproxy.fakes.FreePort;

/**
 * Payara Server, which deploys on command.
 *
 * @param adminPort where it takes commands
 */
record Payara(int adminPort) implements ServerKind {

  private static final Path WAR = Path.of("target", "ocpp-proxy-alert.war").toAbsolutePath();

  static Payara server() {
    return new Payara(FreePort.pick());
  }

  @Override
  public String name() {
    return "payara";
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

  @Override
  public void deployWithJndi(String context, Path configDir) throws Exception {
    asadmin("deploy", "--enabled=false", "--name", context, "--contextroot", context, "" + WAR);
    asadmin(
        "set-web-env-entry",
        "--name=ocppproxy/configDir",
        "--type=java.lang.String",
        "--value=" + configDir,
        context);
    asadmin("enable", context);
  }

  @Override
  public void undeployWithJndi(String context) throws Exception {
    undeploy(context);
  }

  /** It is commanded and answers at the end. */
  @Override
  public boolean hasRefused(String context) {
    return true;
  }

  private static String name(String context) {
    return context.equals("ROOT") ? "ocpp-proxy-alert" : context;
  }

  void asadmin(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of("--host", "127.0.0.1", "--port", "" + adminPort));
    all.addAll(List.of(words));
    ServerCommand.run(
        ServerCommand.below("payara-", "glassfish/bin/asadmin"), all.toArray(String[]::new));
  }

  /**
   * Of Tyrus's client: the context of whoever first needed its thread pool, the same for the thread
   * that ends the pool, and the connection that its selector has looked at last.
   */
  @Override
  public int formerDeploymentsKept() {
    return 3;
  }
}
