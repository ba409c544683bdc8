package org.ocppproxy.websocket;

import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.util.List;
import java.util.function.Consumer;
import org.ocppproxy.session.Wire;

/**
 * For Tomcat, which allocates a buffer for the longest text when the first one comes, and keeps it:
 * twice the limit for each connection. Its own small buffer does when it may tell a long text in
 * pieces; most texts still come in one.
 */
public final class TomcatWires implements Wires {

  private static final String ANNOTATED = "PojoMessageHandlerWholeText";

  private final Wires standard = new StandardWires();

  @Override
  public Wire of(Session session, MessageLimit limit, Consumer<String> texts) {
    session.addMessageHandler(String.class, new Pieces(limit, texts));
    return new WebSocketWire(session);
  }

  /** Nothing is read yet while a session opens, so a handler may be replaced. */
  @Override
  public Wire ofAnnotated(Session session, MessageLimit limit, Consumer<String> texts) {
    List<MessageHandler> annotated =
        session.getMessageHandlers().stream()
            .filter(handler -> handler.getClass().getSimpleName().equals(ANNOTATED))
            .toList();
    annotated.forEach(session::removeMessageHandler);
    return annotated.isEmpty()
        ? standard.ofAnnotated(session, limit, texts)
        : of(session, limit, texts);
  }
}
