package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * An HTTP and WebSocket server on one port: charge points come in at {@code /<one segment>}, pages
 * answer at their exact paths, everything else is 404.
 *
 * <p>Thread-safe. Events of one WebSocket come in order, on one thread at a time.
 */
public final class GrizzlyServer implements AutoCloseable {

  /** Set on every handshake to the peer's IP address, over whatever it sent under this name. */
  public static final String PEER_HEADER = "X-OcppProxy-Peer";

  private static final Duration CLOSING = Duration.ofSeconds(2);
  private static final int IDLE_HTTP_SECONDS = 30;

  private final HttpServer server = new HttpServer();
  private final TCPNIOTransport transport = Transports.named("server");
  private final NetworkListener listener;
  private final EndpointContainer endpoints;
  private final GrizzlyWriters writers;
  private volatile boolean stopping;

  /**
   * What a server is to be.
   *
   * @param host the address to bind, and no other
   * @param port 0 to 65535, where 0 takes any free one
   * @param maxMessageBytes the longest WebSocket message, from 1 to 2^29; a longer one is answered
   *     with close code 1009 as soon as its length is known
   * @param pages plain HTTP by exact path; such a path is never a charge point's
   */
  public record Settings(
      String host, int port, int maxMessageBytes, UpgradeGate gate, Map<String, HttpPage> pages) {
    public Settings {
      pages = Map.copyOf(pages);
    }
  }

  private GrizzlyServer(Settings settings) {
    this.listener = new NetworkListener("ocppproxy", settings.host(), settings.port());
    this.endpoints = new EndpointContainer(settings.maxMessageBytes());
    this.writers = new GrizzlyWriters("server", true, settings.maxMessageBytes());
    listener.setTransport(transport);
    listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_HTTP_SECONDS);
    // TLS belongs here: listener.setSecure(true) and listener.setSSLEngineConfig(...).
    listener.registerAddOn((network, chain) -> insert(chain, settings));
    server.addListener(listener);
    server.getServerConfiguration().setName("ocppproxy-http");
    server.getServerConfiguration().addHttpHandler(new PageHandler(settings.pages()), "/");
  }

  /**
   * Starts a server for an annotated endpoint.
   *
   * @throws IOException if the address cannot be bound
   * @throws DeploymentException if the endpoint is not valid
   */
  public static GrizzlyServer start(Settings settings, Class<?> endpoint)
      throws IOException, DeploymentException {
    return new GrizzlyServer(settings).start(container -> container.register(endpoint));
  }

  /**
   * Starts a server for a programmatic endpoint.
   *
   * @throws IOException if the address cannot be bound
   * @throws DeploymentException if the endpoint is not valid
   */
  public static GrizzlyServer start(Settings settings, ServerEndpointConfig endpoint)
      throws IOException, DeploymentException {
    return new GrizzlyServer(settings).start(container -> container.register(endpoint));
  }

  private GrizzlyServer start(Deployment deployment) throws IOException, DeploymentException {
    boolean started = false;
    try {
      deployment.into(endpoints);
      server.start();
      started = true;
      return this;
    } finally {
      if (!started) {
        close(Duration.ZERO);
      }
    }
  }

  /** The port it really listens on. */
  public int port() {
    return listener.getPort();
  }

  /** How many WebSockets are open. */
  public int webSockets() {
    return writers.count();
  }

  /** From now on every upgrade is refused with 503; pages and open WebSockets go on. */
  public void stopAccepting() {
    stopping = true;
  }

  /** As {@link #close(Duration)} within two seconds. */
  @Override
  public void close() {
    close(CLOSING);
  }

  /**
   * Closes what is still open with 1001, waits for it at most so long, and ends every thread.
   * Closing twice does nothing.
   */
  public void close(Duration atMost) {
    stopAccepting();
    writers.goAway(atMost);
    try {
      server.shutdownNow();
      Transports.end(transport, CLOSING);
    } catch (IOException e) {
      System.getLogger(GrizzlyServer.class.getName())
          .log(System.Logger.Level.WARNING, "The server did not end in order", e);
    }
    endpoints.stop();
    writers.close();
  }

  private void insert(FilterChainBuilder chain, Settings settings) {
    chain.add(
        chain.indexOfType(HttpServerFilter.class),
        new UpgradeFilter(endpoints.getWebSocketEngine(), new Gate(settings), writers));
  }

  /** Our own reasons to refuse, before the given gate is asked. */
  private final class Gate implements UpgradeGate {
    private final Settings settings;

    Gate(Settings settings) {
      this.settings = settings;
    }

    @Override
    public int decide(UpgradeAsk ask) {
      if (stopping) {
        return 503;
      }
      int verdict = settings.gate().decide(ask);
      boolean page = settings.pages().containsKey(ask.path());
      return verdict == UpgradeGate.ADMIT && page ? 404 : verdict;
    }

    @Override
    public List<String> subprotocols(UpgradeAsk ask, List<String> offered) {
      return settings.gate().subprotocols(ask, offered);
    }
  }

  private interface Deployment {
    void into(EndpointContainer container) throws DeploymentException;
  }
}
