package org.ocppproxy.launcher.demo;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An end of a WebSocket, of a charge point or of a CSMS, with its life shown on the screen. */
final class Socket extends Endpoint {

  private static final System.Logger LOG = System.getLogger(Socket.class.getName());

  private final Screen screen;
  private final String chargePoint;
  private final Place place;
  private final Attendant attendant;
  private @Nullable Dialogue dialogue;

  /** Who minds what comes out of the socket; called by one thread at a time. */
  interface Attendant {
    void opened(Dialogue dialogue, String subprotocol);

    void received(Dialogue dialogue, String text);

    /**
     * It is over.
     *
     * @param replaced whether because another connection has taken this one's place
     */
    void closed(boolean replaced);
  }

  Socket(Screen screen, String chargePoint, Place place, Attendant attendant) {
    this.screen = screen;
    this.chargePoint = chargePoint;
    this.place = place;
    this.attendant = attendant;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxIdleTimeout(-1);
    Dialogue opened = new Dialogue(screen, chargePoint, place, text -> send(session, text));
    dialogue = opened;
    session.addMessageHandler(
        String.class, (MessageHandler.Whole<String>) text -> attendant.received(opened, text));
    String subprotocol = Optional.ofNullable(session.getNegotiatedSubprotocol()).orElse("");
    opened.opened(subprotocol);
    attendant.opened(opened, subprotocol);
  }

  private static void send(Session session, String text) {
    try {
      session.getAsyncRemote().sendText(text, result -> {});
    } catch (RuntimeException closedMeanwhile) {
      LOG.log(Level.DEBUG, "A frame could not be sent", closedMeanwhile);
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    String why = Optional.ofNullable(reason.getReasonPhrase()).orElse("");
    Dialogue closed = dialogue;
    if (closed != null) {
      closed.closed(reason.getCloseCode().getCode(), why);
    }
    attendant.closed(why.startsWith("Replaced"));
  }

  @Override
  public void onError(Session session, Throwable error) {
    LOG.log(Level.DEBUG, "A connection failed", error);
  }
}
