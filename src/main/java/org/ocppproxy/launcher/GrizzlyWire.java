package org.ocppproxy.launcher;

import jakarta.websocket.Session;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocppproxy.launcher.grizzly.TextLine;
import org.ocppproxy.session.Wire;
import org.ocppproxy.websocket.MessageLimit;
import org.ocppproxy.websocket.Wires;

/** A session of ours whose texts take the shorter way; all else is as everywhere. */
final class GrizzlyWire implements Wire {

  private final Session session;
  private final TextLine line;
  private final Wire standard;

  private GrizzlyWire(Session session, TextLine line, Wire standard) {
    this.session = session;
    this.line = line;
    this.standard = standard;
  }

  /** A wire of that session, which this thread is opening. */
  static Wire of(Session session, MessageLimit limit, Consumer<String> texts) {
    Wire standard = Wires.standard(session, limit, texts);
    Optional<TextLine> shorter = TextLine.opening();
    shorter.ifPresent(line -> line.receive(texts));
    return shorter.<Wire>map(line -> new GrizzlyWire(session, line, standard)).orElse(standard);
  }

  @Override
  public void sendText(String text, Outcome outcome) {
    if (session.isOpen()) {
      line.send(text, outcome::done);
    } else {
      outcome.done(false);
    }
  }

  @Override
  public void sendPing(Outcome outcome) {
    standard.sendPing(outcome);
  }

  @Override
  public void close(int code, String reason) {
    standard.close(code, reason);
  }
}
