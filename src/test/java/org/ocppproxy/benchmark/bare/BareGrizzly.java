package org.ocppproxy.benchmark.bare;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.ServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/**
 * The bare relay on Grizzly as Tyrus sets it up, but for the address: Tyrus's own launcher listens
 * on every one.
 */
public final class BareGrizzly {

  private BareGrizzly() {}

  /**
   * Runs until the process is told to stop.
   *
   * @param words the port, and {@code same} for Grizzly's same-thread I/O strategy
   */
  public static void main(String... words) throws Exception {
    NetworkListener listener = new NetworkListener("bare", "127.0.0.1", Integer.parseInt(words[0]));
    listener.getKeepAlive().setIdleTimeoutInSeconds(-1);
    if (words.length > 1) {
      listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
    }
    Endpoints endpoints = new Endpoints();
    listener.registerAddOn(addOn(endpoints));
    endpoints.addEndpoint(BareRelay.class);
    HttpServer server = new HttpServer();
    server.addListener(listener);
    endpoints.start("/", listener.getPort());
    server.start();
    new CountDownLatch(1).await();
  }

  /** Its constructor is not public. */
  private static AddOn addOn(ServerContainer container) throws ReflectiveOperationException {
    Constructor<WebSocketAddOn> constructor =
        WebSocketAddOn.class.getDeclaredConstructor(ServerContainer.class, String.class);
    constructor.setAccessible(true);
    return constructor.newInstance(container, "/");
  }

  private static final class Endpoints extends TyrusServerContainer {
    private final TyrusWebSocketEngine engine = TyrusWebSocketEngine.builder(this).build();

    Endpoints() {
      super(Set.<Class<?>>of());
    }

    @Override
    public void register(Class<?> endpoint) throws DeploymentException {
      engine.register(endpoint, "/");
    }

    @Override
    public void register(ServerEndpointConfig endpoint) throws DeploymentException {
      engine.register(endpoint, "/");
    }

    @Override
    public WebSocketEngine getWebSocketEngine() {
      return engine;
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of();
    }

    @Override
    public void start(String rootPath, int port) throws IOException, DeploymentException {
      super.start(rootPath, port);
    }
  }
}
