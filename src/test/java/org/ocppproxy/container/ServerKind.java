package org.ocppproxy.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How one kind of server is started, and how applications get onto it and off it. */
interface ServerKind {

  /** As its folder below {@code server/} is called. */
  String name();

  /** The script and its options. */
  default List<String> command(Ports ports, ConfigFolder config) {
    return List.of(
        "server/" + name() + "/run.sh",
        "--port",
        Integer.toString(ports.plain()),
        "--config-dir",
        config.path().toString(),
        "--tls-port",
        Integer.toString(ports.tls()),
        "--tls-keystore",
        config.keyStore().toString());
  }

  /** For the script. */
  Map<String, String> environment();

  /** Deploys the proxy's WAR, once more perhaps; returns before it runs, or before it fails. */
  void deploy(String context) throws Exception;

  /** Takes it away; returns before it is gone. */
  void undeploy(String context) throws Exception;

  /** Whether it is done with a deployment that it refuses, so far as that can be seen. */
  boolean hasRefused(String context);

  /**
   * As {@link #deploy}, with the configuration folder named by JNDI, in the way that this server
   * has for it.
   */
  void deployWithJndi(String context, Path configDir) throws Exception;

  /** Undoes that. */
  void undeployWithJndi(String context) throws Exception;

  /** How many applications that are gone the server itself remembers, however many there were. */
  int formerDeploymentsKept();

  /** Whether the server's WebSocket client has a word for a certificate that is not trusted. */
  default boolean tellsWhyTlsFailed() {
    return true;
  }
}
