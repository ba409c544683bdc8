package org.ocppproxy.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one kind of server is started, and how applications get onto it and off it, if they do while
 * it runs.
 */
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
  default Map<String, String> environment() {
    return Map.of();
  }

  /** Deploys the proxy's WAR, once more perhaps; returns before it runs, or before it fails. */
  default void deploy(String context) throws Exception {
    throw new UnsupportedOperationException(name());
  }

  /** Takes it away; returns before it is gone. */
  default void undeploy(String context) throws Exception {
    throw new UnsupportedOperationException(name());
  }

  /** Whether it is done with a deployment that it refuses, so far as that can be seen. */
  default boolean hasRefused(String context) {
    throw new UnsupportedOperationException(name());
  }

  /**
   * As {@link #deploy}, with the configuration folder named by JNDI, in the way that this server
   * has for it.
   */
  default void deployWithJndi(String context, Path configDir) throws Exception {
    throw new UnsupportedOperationException(name());
  }

  /** Undoes that. */
  default void undeployWithJndi(String context) throws Exception {
    throw new UnsupportedOperationException(name());
  }

  /** How many applications that are gone the server itself remembers, however many there were. */
  default int formerDeploymentsKept() {
    throw new UnsupportedOperationException(name());
  }

  /** Whether the server's WebSocket client has a word for a certificate that is not trusted. */
  default boolean tellsWhyTlsFailed() {
    return true;
  }
}
