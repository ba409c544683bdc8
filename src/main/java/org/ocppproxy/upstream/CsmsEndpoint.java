package org.ocppproxy.upstream;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Subprotocol;
import org.ocppproxy.session.Destination;
import org.ocppproxy.session.Dialer;
import org.ocppproxy.websocket.HearingWire;
import org.ocppproxy.websocket.IncomingText;
import org.ocppproxy.websocket.MessageLimit;
import org.ocppproxy.websocket.Wires;

/**
 * One WebSocket to a CSMS: passes every event on to the conversation that dialled.
 *
 * <p>Programmatic, because an annotated client endpoint cannot have headers, a subprotocol and an
 * SSL context of its own for each connection.
 */
final class CsmsEndpoint extends Endpoint implements IncomingText.Receiver {

  private static final System.Logger LOG = System.getLogger(CsmsEndpoint.class.getName());

  private static final int PROTOCOL_ERROR = 1002;

  private final Dialer.Listener listener;
  private final MessageLimit limit;
  private final Party csms;
  private final Subprotocol wanted;
  private final Wires wires;
  private volatile boolean opened;
  private volatile @Nullable HearingWire wire;

  CsmsEndpoint(Dialer.Listener listener, MessageLimit limit, Wires wires, Destination to) {
    this.listener = listener;
    this.limit = limit;
    this.wires = wires;
    this.csms = Party.of(to.role());
    this.wanted = to.subprotocol();
  }

  /** Whether the WebSocket was ever open. */
  boolean hasOpened() {
    return opened;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    opened = true;
    ConnectTimeouts.forget(config.getUserProperties());
    ConnectTimeouts.forget(session.getUserProperties());
    // With 0, which means the same, Tyrus sets a timer off with every message.
    session.setMaxIdleTimeout(-1);
    IncomingText incoming = new IncomingText(limit, this);
    HearingWire opening = wires.of(session, csms, incoming::whole);
    wire = opening;
    String spoken = Optional.ofNullable(session.getNegotiatedSubprotocol()).orElse("");
    if (!spoken.equals(wanted.token())) {
      listener.failed(Refusal.ofSubprotocol(wanted, spoken));
      opening.close(PROTOCOL_ERROR, "Subprotocol " + wanted.token() + " is needed");
      return;
    }
    session.addMessageHandler(String.class, incoming);
    session.addMessageHandler(
        ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) (bytes, last) -> binary(last));
    session.addMessageHandler(
        PongMessage.class, (MessageHandler.Whole<PongMessage>) pong -> listener.pong());
    listener.connected(opening);
  }

  @Override
  public void received(String text) {
    HearingWire open = wire;
    if (open != null) {
      open.heard(text);
    }
    listener.received(text);
  }

  @Override
  public void tooLong() {
    HearingWire open = wire;
    if (open != null) {
      open.close(MessageLimit.TOO_BIG, limit.words());
    }
  }

  /** OCPP-J is text: bytes are as good as a text that says nothing, to be dropped and counted. */
  private void binary(boolean last) {
    if (last) {
      listener.received("");
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    listener.closed(
        reason.getCloseCode().getCode(), Optional.ofNullable(reason.getReasonPhrase()).orElse(""));
  }

  @Override
  public void onError(Session session, Throwable error) {
    LOG.log(Level.DEBUG, "A connection to a CSMS failed", error);
  }
}
