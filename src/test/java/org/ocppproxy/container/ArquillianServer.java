package org.ocppproxy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ocppproxy.fakes.FreePort;

/**
 * A server that {@code run.sh} has laid out, configured and started, and into which Arquillian can
 * deploy besides: its adapter finds it by what {@code arquillian.xml} takes from here.
 */
public final class ArquillianServer implements AutoCloseable {

  private final RunningServer server;

  private ArquillianServer(RunningServer server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param name as its folder below {@code server/} is called
   */
  public static ArquillianServer start(String name) throws Exception {
    RunningServer server =
        switch (name) {
          case "tomcat" -> tomcat();
          case "payara" -> payara();
          case "wildfly" -> wildFly();
          default -> throw new IllegalArgumentException(name);
        };
    return new ArquillianServer(server);
  }

  /** Arquillian insists on starting Tomcat itself: with the same folders and the same options. */
  private static RunningServer tomcat() throws Exception {
    RunningServer server = new RunningServer(Tomcat.server());
    ServerProcess process = server.process();
    Path home = process.javaFolder("catalina.home");
    Path base = process.javaFolder("catalina.base");
    tell(server, home, FreePort.pick());
    System.setProperty("arquillian.base", base.toString());
    System.setProperty("arquillian.java.home", process.javaHome().toString());
    System.setProperty("arquillian.password", allowDeployments(home, base));
    System.setProperty(
        "arquillian.java.options",
        "-Dcom.sun.management.jmxremote.host=127.0.0.1 -Djava.rmi.server.hostname=127.0.0.1"
            + " -Docppproxy.config.dir="
            + server.config().path()
            + process.javaArguments().stream()
                .filter(argument -> argument.startsWith("-Docppproxy."))
                .collect(Collectors.joining(" ", " ", "")));
    process.stop();
    return server;
  }

  /** By Tomcat's own manager, which the proxy's Tomcat goes without. */
  private static String allowDeployments(Path home, Path base) throws IOException {
    String password = UUID.randomUUID().toString();
    Files.writeString(
        base.resolve("conf/users.xml"),
        """
        <tomcat-users>
          <user name="arquillian" password="%s" roles="manager-script"/>
        </tomcat-users>
        """
            .formatted(password));
    Path contexts = Files.createDirectories(base.resolve("conf/Catalina/localhost"));
    Files.writeString(
        contexts.resolve("manager.xml"),
        """
        <Context docBase="%s" privileged="true">
          <Realm className="org.apache.catalina.realm.MemoryRealm" pathname="conf/users.xml"/>
        </Context>
        """
            .formatted(home.resolve("webapps/manager")));
    return password;
  }

  /** The adapter asks the server for its ports, and does not find system properties of the JVM. */
  private static RunningServer payara() throws Exception {
    Payara payara = Payara.server();
    RunningServer server = new RunningServer(payara);
    tell(
        server,
        server.process().javaFolder("com.sun.aas.installRoot").resolve("..").normalize(),
        payara.adminPort());
    payara.asadmin(
        "create-system-properties",
        "--target",
        "server-config",
        "ocppproxy.port=" + server.ports().plain() + ":ocppproxy.tls.port=" + server.ports().tls());
    return server;
  }

  private static RunningServer wildFly() throws Exception {
    WildFly wildFly = WildFly.server();
    RunningServer server = new RunningServer(wildFly);
    tell(server, server.process().javaFolder("jboss.home.dir"), wildFly.managementPort());
    return server;
  }

  private static void tell(RunningServer server, Path home, int adminPort) {
    Map.of(
            "arquillian.home", home.toString(),
            "arquillian.port", Integer.toString(server.ports().plain()),
            "arquillian.admin.port", Integer.toString(adminPort))
        .forEach(System::setProperty);
  }

  /** A whole charging session, by the proxy that is deployed under that context path. */
  public void charge(String context) {
    Session.charge(server.url(context), "Inside", server.primary(), server.secondary());
  }

  @Override
  public void close() {
    server.close();
  }
}
