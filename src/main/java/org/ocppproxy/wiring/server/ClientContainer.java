package org.ocppproxy.wiring.server;

import jakarta.websocket.WebSocketContainer;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * The server's WebSocket client and its peculiarities, known by the name of its class: the standard
 * API has no word for them, and the program must not need any of the clients to be compiled.
 *
 * <p>Tyrus, Payara's, has to be told to share its threads, for it would start three for each
 * connection, and gets a {@link TyrusTimer}, as the server's side does. Tomcat's waits in sending;
 * and it has to be told of the end: nobody else has it, and its threads, which every application's
 * client shares, live until the last one of them is done. On Tomcat 11 they hold on to the
 * application that first dialled.
 */
final class ClientContainer {

  private static final System.Logger LOG = System.getLogger(ClientContainer.class.getName());
  private static final String TOMCAT = "org.apache.tomcat.websocket.WsWebSocketContainer";
  private static final String TYRUS = "org.glassfish.tyrus.client.ClientManager";
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

  /** Whether sending waits for a peer that does not read, even with a handler for its outcome. */
  static boolean waitsForItsPeers(WebSocketContainer client) {
    return client.getClass().getName().equals(TOMCAT);
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

  /**
   * Spares both sides what they need not do.
   *
   * @param server the same for the server's side
   * @return ends what would outlive the application, once there are no connections any more
   */
  static Runnable prepared(WebSocketContainer client, WebSocketContainer server) {
    String name = client.getClass().getName();
    if (name.equals(TYRUS)) {
      TyrusTimer timer = new TyrusTimer();
      timer.giveTo(client);
      timer.giveTo(server);
      return timer::shutdownNow;
    }
    return name.equals(TOMCAT) ? () -> destroy(client) : () -> {};
  }

  private static void destroy(WebSocketContainer client) {
    try {
      client.getClass().getMethod("destroy").invoke(client);
    } catch (ReflectiveOperationException | RuntimeException otherTomcat) {
      LOG.log(Level.WARNING, "This client's threads outlive the application", otherTomcat);
    }
  }
}
