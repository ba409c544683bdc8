package org.ocppproxy.websocket;

import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.ocppproxy.protocol.Party;

/**
 * Makes a wire of a session, asked on the thread that is just opening it: a port, for servers on
 * which there is a better way than the standard one.
 */
@FunctionalInterface
public interface Wires {

  /** By the standard API alone: texts come to the session's message handler. */
  Wires STANDARD = (session, peer, texts) -> new WebSocketWire(session);

  /**
   * A wire of a session that has a message handler for texts, or gets one before it has opened.
   *
   * @param peer who is at the other end
   * @param texts may be told whole texts in the handler's place, on its thread
   */
  HearingWire of(Session session, Party peer, Consumer<String> texts);
}
