package org.ocppproxy.websocket;

import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.ocppproxy.session.Wire;

/** Makes a wire of each session that opens: a port, for where there is a shorter way than most. */
@FunctionalInterface
public interface Wires {

  /**
   * A wire of a session that is just opening, asked on the thread that opens it. The session must
   * have no message handler for texts; it is given one.
   *
   * @param limit for each text; one that is longer may be given up early
   * @param texts takes each text that comes; of one that is too long perhaps only so much that this
   *     can be seen
   */
  Wire of(Session session, MessageLimit limit, Consumer<String> texts);

  /** By the standard API alone. */
  static Wire standard(Session session, MessageLimit limit, Consumer<String> texts) {
    session.setMaxTextMessageBufferSize(limit.maxBytes());
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) texts::accept);
    return new WebSocketWire(session);
  }

  /**
   * The same for Tomcat, which allocates the buffer for the longest text when the first one comes,
   * and keeps it: twice the limit for each connection. Texts that fit into its own small buffer
   * still come in one piece.
   */
  static Wire inPieces(Session session, MessageLimit limit, Consumer<String> texts) {
    session.addMessageHandler(String.class, new Pieces(limit, texts));
    return new WebSocketWire(session);
  }
}
