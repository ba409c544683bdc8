package org.ocppproxy.launcher;

import jakarta.websocket.Session;
import org.ocppproxy.launcher.grizzly.TextLine;
import org.ocppproxy.websocket.HearingWire;

/** A session of ours whose texts take the shorter way; all else is as everywhere. */
final class GrizzlyWire implements HearingWire {

  private final Session session;
  private final TextLine line;
  private final HearingWire standard;

  GrizzlyWire(Session session, TextLine line, HearingWire standard) {
    this.session = session;
    this.line = line;
    this.standard = standard;
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
