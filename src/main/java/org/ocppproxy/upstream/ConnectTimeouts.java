package org.ocppproxy.upstream;

import java.util.Map;

/**
 * How long a handshake may take, as each container wants to be told; the standard API has no word
 * for it. A container ignores the others' words.
 */
final class ConnectTimeouts {

  /** For TCP, TLS and the handshake together. */
  static final int MILLIS = 15_000;

  /** For the user properties of an endpoint's configuration. */
  static final Map<String, Object> WORDS =
      Map.of(
          "org.glassfish.tyrus.client.ClientManager.ContainerTimeout",
          MILLIS,
          "org.apache.tomcat.websocket.IO_TIMEOUT_MS",
          Integer.toString(MILLIS),
          "io.undertow.websocket.CONNECT_TIMEOUT",
          MILLIS / 1000);

  private ConnectTimeouts() {}

  /** Once it is connected nobody needs them, neither the configuration nor the session. */
  static void forget(Map<String, Object> userProperties) {
    WORDS.keySet().forEach(userProperties::remove);
  }
}
