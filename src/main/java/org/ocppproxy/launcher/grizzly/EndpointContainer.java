package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus without its own HTTP server: it registers endpoints and speaks the protocol. */
final class EndpointContainer extends TyrusServerContainer {
  private final TyrusWebSocketEngine engine;
  private final Map<String, Object> properties =
      Map.of(TyrusWebSocketEngine.THREAD_FACTORY, new NamedThreads("server-tyrus"));

  EndpointContainer(int maxMessageBytes) {
    super(Set.<Class<?>>of());
    // The gauge in front keeps longer frames out; this only has to hold a frame and what came
    // behind it in the same read.
    this.engine =
        TyrusWebSocketEngine.builder(this)
            .incomingBufferSize(2 * maxMessageBytes + (1 << 20))
            .build();
    setDefaultMaxSessionIdleTimeout(-1); // no timer for each; whoever cares pings
    setDefaultMaxTextMessageBufferSize(maxMessageBytes);
    setDefaultMaxBinaryMessageBufferSize(maxMessageBytes);
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
    return properties;
  }
}
