package org.ocppproxy.websocket;

import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.ocppproxy.session.Wire;

/**
 * Makes a wire of a session, asked on the thread that is just opening it: a port, for servers on
 * which there is a better way than the standard one.
 *
 * <p>Texts are told to the consumer, or to the annotated method; of one that is longer than the
 * limit perhaps only so much that this can be seen.
 */
public interface Wires {

  /** Of a session that has no message handler for texts yet; it gets one. */
  Wire of(Session session, MessageLimit limit, Consumer<String> texts);

  /**
   * Of a session whose endpoint has an annotated method for texts. It has to have one, for a server
   * may drop what comes before there is a handler; but it may not be the one that is told.
   *
   * @param texts does what the annotated method does
   */
  Wire ofAnnotated(Session session, MessageLimit limit, Consumer<String> texts);
}
