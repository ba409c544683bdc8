package org.ocppproxy.upstream;

import java.util.Map;

/**
 * How long a handshake may take, as each container wants to be told; the standard API has no word
 * for it. A container ignores the others' words.
 */
final class ConnectTimeouts {

  /** For TCP, TLS and the handshake together. */
  static final int MILLIS = 15_000;

  private ConnectTimeouts() {}

  static void putInto(Map<String, Object> userProperties) {
    userProperties.put("org.glassfish.tyrus.client.ClientManager.ContainerTimeout", MILLIS);
    userProperties.put("org.apache.tomcat.websocket.IO_TIMEOUT_MS", Integer.toString(MILLIS));
    userProperties.put("io.undertow.websocket.CONNECT_TIMEOUT", MILLIS / 1000);
  }
}
