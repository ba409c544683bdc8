package org.ocppproxy.websocket;

import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.ocppproxy.session.Wire;

/** Makes a wire of each session that opens: a port, for where there is a shorter way than most. */
@FunctionalInterface
public interface Wires {

  /** By the standard API alone. */
  Wires STANDARD = (session, texts) -> new WebSocketWire(session);

  /**
   * A wire of a session that is just opening, asked on the thread that opens it.
   *
   * @param texts takes each text that does not come to the session's message handler; which of them
   *     do is the wire's choice
   */
  Wire of(Session session, Consumer<String> texts);
}
