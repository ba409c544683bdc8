package org.ocppproxy.launcher;

import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.ocppproxy.launcher.grizzly.TextLine;
import org.ocppproxy.session.Wire;
import org.ocppproxy.websocket.WebSocketWire;

/** A session of ours whose texts take the shorter way; all else is as everywhere. */
final class GrizzlyWire implements Wire {

  private final Session session;
  private final TextLine line;
  private final Wire standard;

  private GrizzlyWire(Session session, TextLine line) {
    this.session = session;
    this.line = line;
    this.standard = new WebSocketWire(session);
  }

  /** A wire of that session, which this thread is opening. */
  static Wire of(Session session, Consumer<String> texts) {
    return TextLine.opening()
        .<Wire>map(
            line -> {
              line.receive(texts);
              return new GrizzlyWire(session, line);
            })
        .orElseGet(() -> new WebSocketWire(session));
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
