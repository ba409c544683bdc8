package org.ocppproxy.launcher.demo;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Frame;

/**
 * A charge point: one CALL at a time (OCPP-J 4.1.1), and a new connection when the old one is lost.
 *
 * <p>Lives on the {@link Clockwork}'s thread; its sockets hand everything over to it.
 */
final class SimulatedChargePoint implements Dialogue.Ear, Script.Speaker {

  private static final System.Logger LOG = System.getLogger(SimulatedChargePoint.class.getName());
  private static final double BEFORE_RECONNECT = 5;

  private final String id;
  private final int number;
  private final Dialect dialect;
  private final Clockwork clockwork;
  private final Screen screen;
  private final Deque<Said> toSay = new ArrayDeque<>();
  private @Nullable Dialogue dialogue;
  private Script script;

  private record Said(Message message, Runnable then) {}

  /**
   * @param number from 1; makes each of them a little different
   */
  SimulatedChargePoint(String id, int number, Dialect dialect, Clockwork clockwork, Screen screen) {
    this.id = id;
    this.number = number;
    this.dialect = dialect;
    this.clockwork = clockwork;
    this.screen = screen;
    this.script = newScript();
  }

  private Script newScript() {
    return new Script(clockwork, this, dialect, number);
  }

  /** Connects now, and again whenever the connection is lost. */
  void connect(WebSocketContainer container, URI proxy) {
    ClientEndpointConfig config =
        ClientEndpointConfig.Builder.create()
            .preferredSubprotocols(List.of(dialect.subprotocol()))
            .build();
    try {
      container.connectToServer(
          new Socket(screen, id, Place.CHARGE_POINT, attendant(container, proxy)),
          config,
          proxy.resolve(id));
    } catch (DeploymentException | IOException failure) {
      LOG.log(Level.WARNING, "{0} cannot connect: {1}", id, failure.getMessage());
      clockwork.in(BEFORE_RECONNECT, () -> connect(container, proxy));
    }
  }

  private Socket.Attendant attendant(WebSocketContainer container, URI proxy) {
    return new Socket.Attendant() {
      @Override
      public void opened(Dialogue opened, String subprotocol) {
        clockwork.now(() -> begin(opened));
      }

      @Override
      public void received(Dialogue from, String text) {
        clockwork.now(() -> from.heard(text, SimulatedChargePoint.this));
      }

      @Override
      public void closed(boolean replaced) {
        clockwork.now(SimulatedChargePoint.this::end);
        // Somebody else goes by this name now; to fight for it would never end.
        if (!replaced) {
          clockwork.in(BEFORE_RECONNECT, () -> connect(container, proxy));
        }
      }
    };
  }

  private void begin(Dialogue opened) {
    dialogue = opened;
    script = newScript();
    script.begin();
  }

  private void end() {
    dialogue = null;
    toSay.clear();
    script.end();
  }

  @Override
  public void say(Message message, Runnable then) {
    toSay.add(new Said(message, then));
    if (toSay.size() == 1) {
      sayFirst();
    }
  }

  private void sayFirst() {
    Said first = toSay.peek();
    Dialogue current = dialogue;
    if (first != null && current != null) {
      current.call(first.message());
    }
  }

  @Override
  public void answered(String action, String payload) {
    if (action.equals("StartTransaction")) {
      script.started(payload);
    }
    Said said = toSay.poll();
    if (said != null) {
      sayFirst();
      said.then().run();
    }
  }

  @Override
  public void asked(Frame.Call call) {
    Dialogue current = dialogue;
    if (current == null) {
      return;
    }
    Optional<String> reply = Replies.to(call, script);
    reply.ifPresentOrElse(payload -> current.answer(call, payload), () -> current.refuse(call));
    if (Replies.isHeartbeat(call)) {
      clockwork.in(0.5, () -> say(dialect.heartbeat(), () -> {}));
    }
  }
}
