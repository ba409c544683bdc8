package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.jspecify.annotations.Nullable;

/**
 * The one WebSocket client of this process, open while somebody holds a lease of it.
 *
 * <p>While it is open, {@link jakarta.websocket.ContainerProvider#getWebSocketContainer()} yields
 * it, so that code for any Jakarta EE server finds it the standard way. All its connections share
 * one transport. {@code connectToServer} blocks its caller, at most twice the patience.
 */
public final class GrizzlyClient {
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private static @Nullable GrizzlyClient current;

  private final TCPNIOTransport transport = Transports.named("client");
  private final GrizzlyWriters writers;
  private final ClientManager manager = ClientManager.createClient(DialContainer.class.getName());
  private int leases;

  private GrizzlyClient(int maxMessageBytes, Duration patience) throws IOException {
    writers = new GrizzlyWriters("client", false, maxMessageBytes);
    // With 0 or more a session sets a timer off when it opens, and Tyrus may just be ending the
    // timer's threads because no other session is open: then the session never opens.
    manager.setDefaultMaxSessionIdleTimeout(-1);
    manager.setDefaultMaxTextMessageBufferSize(maxMessageBytes);
    manager.setDefaultMaxBinaryMessageBufferSize(maxMessageBytes);
    var properties = manager.getProperties();
    properties.put(DialContainer.DIALLER, new Dialler(transport, writers, patience));
    properties.put(ClientProperties.HANDSHAKE_TIMEOUT, (int) patience.toMillis());
    properties.put(ClientProperties.INCOMING_BUFFER_SIZE, 2 * maxMessageBytes + (1 << 20));
    properties.put(TyrusWebSocketEngine.THREAD_FACTORY, new NamedThreads("client-tyrus"));
    transport.start();
  }

  /**
   * Opens the client, or joins in its use; the settings count only when it is opened.
   *
   * @param maxMessageBytes the longest message to receive, from 1 to 2^29; a longer one closes its
   *     connection with 1009
   * @param patience how long a connection attempt waits for TCP, and then for the handshake
   */
  public static Lease lease(int maxMessageBytes, Duration patience) throws IOException {
    synchronized (GrizzlyClient.class) {
      GrizzlyClient client = current;
      if (client == null) {
        client = new GrizzlyClient(maxMessageBytes, patience);
        current = client;
      }
      client.leases++;
      return new Lease(client);
    }
  }

  static synchronized Optional<WebSocketContainer> container() {
    return Optional.ofNullable(current).map(client -> client.manager);
  }

  private static void release(GrizzlyClient client) {
    synchronized (GrizzlyClient.class) {
      client.leases--;
      if (client.leases > 0) {
        return;
      }
      current = null;
    }
    client.end();
  }

  private void end() {
    writers.goAway(CLOSING);
    try {
      Transports.end(transport, CLOSING);
    } catch (IOException e) {
      System.getLogger(GrizzlyClient.class.getName())
          .log(System.Logger.Level.WARNING, "The client did not end in order", e);
    }
    manager.shutdown();
    writers.close();
  }

  /** A right to use the client. The last one closed ends every connection and thread of it. */
  public static final class Lease implements AutoCloseable {
    private @Nullable GrizzlyClient client;
    private final WebSocketContainer container;

    private Lease(GrizzlyClient client) {
      this.client = client;
      this.container = client.manager;
    }

    public WebSocketContainer container() {
      return container;
    }

    @Override
    public synchronized void close() {
      GrizzlyClient leased = client;
      client = null;
      if (leased != null) {
        release(leased);
      }
    }
  }
}
