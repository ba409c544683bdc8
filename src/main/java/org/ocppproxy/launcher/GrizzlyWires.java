package org.ocppproxy.launcher;

import jakarta.websocket.Session;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocppproxy.launcher.grizzly.TextLine;
import org.ocppproxy.session.Wire;
import org.ocppproxy.websocket.MessageLimit;
import org.ocppproxy.websocket.StandardWires;
import org.ocppproxy.websocket.Wires;

/**
 * Texts of our own server's and client's sessions take a shorter way; all else is as everywhere.
 */
final class GrizzlyWires implements Wires {

  private final Wires standard = new StandardWires();

  @Override
  public Wire of(Session session, MessageLimit limit, Consumer<String> texts) {
    return shorter(session, standard.of(session, limit, texts), texts);
  }

  @Override
  public Wire ofAnnotated(Session session, MessageLimit limit, Consumer<String> texts) {
    return shorter(session, standard.ofAnnotated(session, limit, texts), texts);
  }

  private static Wire shorter(Session session, Wire standard, Consumer<String> texts) {
    Optional<TextLine> opening = TextLine.opening();
    opening.ifPresent(line -> line.receive(texts));
    return opening.<Wire>map(line -> new GrizzlyWire(session, line, standard)).orElse(standard);
  }
}
