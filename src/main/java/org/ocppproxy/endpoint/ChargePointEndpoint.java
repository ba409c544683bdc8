package org.ocppproxy.endpoint;

import jakarta.websocket.CloseReason;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Subprotocol;
import org.ocppproxy.session.Handshake;
import org.ocppproxy.session.LinkListener;
import org.ocppproxy.session.Wire;
import org.ocppproxy.websocket.IncomingText;
import org.ocppproxy.websocket.MessageLimit;

/** One charge point's WebSocket: passes every event on to its conversation. */
@ServerEndpoint(
    value = "/{clientId}",
    subprotocols = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"},
    configurator = HandshakeConfigurator.class)
public class ChargePointEndpoint implements IncomingText.Receiver {

  private static final System.Logger LOG = System.getLogger(ChargePointEndpoint.class.getName());

  private final Reception reception;
  private @Nullable LinkListener conversation;
  private @Nullable IncomingText incoming;
  private @Nullable Wire wire;

  /** For the container's eyes only; it never uses it. */
  ChargePointEndpoint(Reception reception) {
    this.reception = reception;
  }

  /** The handshake is done. Without a version in common the WebSocket ends here (1.6J, 3.2). */
  @OnOpen
  public void open(Session session, EndpointConfig config) {
    // With 0, which means the same, Tyrus sets a timer off with every message.
    session.setMaxIdleTimeout(-1);
    Caller caller = Caller.taken(session.getUserProperties());
    config.getUserProperties().remove(Caller.KEY);
    ChargePointId chargePoint = Admission.admitted(caller.rawPath());
    Wire opened = reception.wires().of(session, Party.CHARGE_POINT, text -> text(text, true));
    wire = opened;
    Optional<Subprotocol> version = versionOf(session, caller);
    if (version.isEmpty()) {
      LOG.log(Level.WARNING, "{0}: closed, for it offers no OCPP version we know", chargePoint);
      opened.close(1002, "No common subprotocol");
      return;
    }
    conversation =
        reception.conversations().open(handshake(chargePoint, version.get(), caller), opened);
    incoming = new IncomingText(reception.limit(), this);
  }

  private Handshake handshake(ChargePointId chargePoint, Subprotocol version, Caller caller) {
    Provenance provenance = Provenance.of(caller, reception.trustedProxies());
    return new Handshake(
        chargePoint,
        version,
        provenance.address(),
        caller.userAgent(),
        caller.authorization(),
        provenance.forwarded(),
        caller.subprotocols().stream()
            .flatMap(token -> Subprotocol.of(token).stream())
            .filter(other -> other != version)
            .distinct()
            .toList());
  }

  /** A charge point that offers nothing is taken for an early 1.6 one. */
  private static Optional<Subprotocol> versionOf(Session session, Caller caller) {
    return caller.subprotocols().isEmpty()
        ? Optional.of(Subprotocol.OCPP_1_6)
        : Subprotocol.of(session.getNegotiatedSubprotocol());
  }

  /** A text came, or a part of one. */
  @OnMessage
  public void text(String part, boolean last) {
    IncomingText open = incoming;
    if (open != null) {
      open.onMessage(part, last);
    }
  }

  @Override
  public void received(String text) {
    LinkListener listener = conversation;
    if (listener != null) {
      listener.received(text);
    }
  }

  @Override
  public void tooLong() {
    Wire open = wire;
    if (open != null) {
      open.close(MessageLimit.TOO_BIG, reception.limit().words());
    }
  }

  /** OCPP-J knows text only. */
  @OnMessage
  public void binary(byte[] part, boolean last) {
    Wire open = wire;
    if (open != null) {
      open.close(1003, "OCPP-J is text");
    }
  }

  /** A pong came. */
  @OnMessage
  public void pong(PongMessage pong) {
    LinkListener listener = conversation;
    if (listener != null) {
      listener.pong();
    }
  }

  /** The WebSocket is closed. */
  @OnClose
  public void close(CloseReason reason) {
    LinkListener listener = conversation;
    if (listener != null) {
      listener.closed(
          reason.getCloseCode().getCode(),
          Optional.ofNullable(reason.getReasonPhrase()).orElse(""));
    }
  }

  /** Something went wrong below us; the container closes the WebSocket and tells that too. */
  @OnError
  public void error(Session session, Throwable error) {
    LOG.log(Level.DEBUG, "A charge point's connection failed", error);
  }
}
