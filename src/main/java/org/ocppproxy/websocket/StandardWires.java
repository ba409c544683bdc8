package org.ocppproxy.websocket;

import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.ocppproxy.session.Wire;

/** By the standard API alone. */
public final class StandardWires implements Wires {

  @Override
  public Wire of(Session session, MessageLimit limit, Consumer<String> texts) {
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) texts::accept);
    return ofAnnotated(session, limit, texts);
  }

  @Override
  public Wire ofAnnotated(Session session, MessageLimit limit, Consumer<String> texts) {
    session.setMaxTextMessageBufferSize(limit.maxBytes());
    return new WebSocketWire(session);
  }
}
