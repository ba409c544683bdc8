package org.ocppproxy.wiring.server;

import jakarta.websocket.WebSocketContainer;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.ocppproxy.websocket.StandardWires;
import org.ocppproxy.websocket.TomcatWires;
import org.ocppproxy.websocket.Wires;

/**
 * The server's WebSocket client, told to share its threads, and what is to be known of the server.
 *
 * <p>Only Tyrus, Payara's client, has to be told: it would start three threads for each connection.
 * The standard API has no word for it, and the program must not need Tyrus to be compiled.
 */
final class ClientContainer {

  private static final System.Logger LOG = System.getLogger(ClientContainer.class.getName());
  private static final String TYRUS = "org.glassfish.tyrus.client.ClientManager";
  private static final String TOMCAT = "org.apache.tomcat.";
  private static final String SHARED = "org.glassfish.tyrus.client.sharedContainer";
  private static final String SHARED_IDLE_SECONDS =
      "org.glassfish.tyrus.client.sharedContainerIdleTimeout";

  private ClientContainer() {}

  static WebSocketContainer shared(WebSocketContainer client) {
    if (client.getClass().getName().equals(TYRUS)) {
      tell(client, Map.of(SHARED, true, SHARED_IDLE_SECONDS, 2));
    }
    return client;
  }

  /** Tomcat's client tells that its server is Tomcat too. */
  static Wires wires(WebSocketContainer client) {
    return client.getClass().getName().startsWith(TOMCAT) ? new TomcatWires() : new StandardWires();
  }

  private static void tell(WebSocketContainer client, Map<String, Object> wishes) {
    try {
      Object properties = client.getClass().getMethod("getProperties").invoke(client);
      if (properties instanceof Map<?, ?> map) {
        @SuppressWarnings("unchecked")
        Map<String, Object> settings = (Map<String, Object>) map;
        settings.putAll(wishes);
      }
    } catch (ReflectiveOperationException | RuntimeException otherTyrus) {
      LOG.log(Level.WARNING, "This client will need three threads for each CSMS", otherTyrus);
    }
  }
}
