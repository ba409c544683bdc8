package org.ocppproxy.upstream;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.session.Destination;
import org.ocppproxy.session.Dialer;
import org.ocppproxy.websocket.MessageLimit;
import org.ocppproxy.websocket.Wires;

/**
 * Connects to CSMSs through the container's WebSocket client, a bounded number at a time.
 *
 * <p>Primary and secondary have turnstiles of their own: a secondary that answers no connection
 * delays no primary.
 */
public final class CsmsDialer implements Dialer {

  /** How many connections to CSMSs of one role are being opened at a time. */
  static final int MOST_AT_A_TIME = 16;

  private static final System.Logger LOG = System.getLogger(CsmsDialer.class.getName());

  private final Supplier<WebSocketContainer> container;
  private final MessageLimit limit;
  private final Wires wires;
  private final Map<Role, SSLContext> tls;
  private final Map<Role, Turnstile> turnstiles = new EnumMap<>(Role.class);

  /**
   * @param container asked anew for each connection; usually {@code
   *     ContainerProvider::getWebSocketContainer}
   * @param executor for the blocking part, up to {@value #MOST_AT_A_TIME} tasks for each role
   * @param limit for each message of a CSMS
   * @param wires made of its WebSockets
   * @param tls for the roles whose {@code wss} URLs need another one than the container's
   */
  public CsmsDialer(
      Supplier<WebSocketContainer> container,
      Executor executor,
      MessageLimit limit,
      Wires wires,
      Map<Role, SSLContext> tls) {
    this.container = container;
    this.limit = limit;
    this.wires = wires;
    this.tls = Map.copyOf(tls);
    for (Role role : Role.values()) {
      turnstiles.put(role, new Turnstile(executor, MOST_AT_A_TIME));
    }
  }

  @Override
  public void dial(Destination destination, Listener listener) {
    try {
      Objects.requireNonNull(turnstiles.get(destination.role()))
          .submit(() -> connect(destination, listener));
    } catch (RejectedExecutionException noThread) {
      LOG.log(Level.DEBUG, () -> "No thread to connect to " + destination, noThread);
      listener.failed(new Failure(OptionalInt.empty(), "No thread is free to connect"));
    }
  }

  private void connect(Destination destination, Listener listener) {
    CsmsEndpoint endpoint = new CsmsEndpoint(listener, limit, wires, destination);
    try {
      DialConfig config = new DialConfig(destination, tls.get(destination.role()));
      container.get().connectToServer(endpoint, config, destination.url());
    } catch (DeploymentException | IOException | RuntimeException failure) {
      LOG.log(Level.DEBUG, () -> "Cannot connect to " + destination, failure);
      if (!endpoint.hasOpened()) {
        listener.failed(Refusal.of(failure));
      }
    }
  }
}
