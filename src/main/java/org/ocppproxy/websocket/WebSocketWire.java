package org.ocppproxy.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.ocppproxy.protocol.Utf8;

/** A session of the container, as a wire. */
public final class WebSocketWire implements HearingWire {

  private static final System.Logger LOG = System.getLogger(WebSocketWire.class.getName());
  private static final int MAX_REASON_BYTES = 123;

  private final Session session;

  /**
   * @param session open, and written to by nobody else
   */
  public WebSocketWire(Session session) {
    this.session = session;
  }

  @Override
  public void sendText(String text, Outcome outcome) {
    try {
      session.getAsyncRemote().sendText(text, result -> outcome.done(result.isOK()));
    } catch (RuntimeException closedMeanwhile) {
      notSent(outcome, closedMeanwhile);
    }
  }

  @Override
  public void sendPing(Outcome outcome) {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException closedMeanwhile) {
      notSent(outcome, closedMeanwhile);
      return;
    }
    outcome.done(true);
  }

  private void notSent(Outcome outcome, Exception why) {
    LOG.log(Level.DEBUG, "A frame could not be sent", why);
    outcome.done(false);
  }

  @Override
  public void close(int code, String reason) {
    if (!session.isOpen()) {
      return;
    }
    try {
      session.close(new CloseReason(CloseCodes.getCloseCode(code), fitting(reason)));
    } catch (IOException | RuntimeException closedMeanwhile) {
      LOG.log(Level.DEBUG, "A WebSocket could not be closed in order", closedMeanwhile);
    }
  }

  private static String fitting(String reason) {
    String fitting = reason;
    while (Utf8.length(fitting) > MAX_REASON_BYTES) {
      fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
    }
    return fitting;
  }
}
