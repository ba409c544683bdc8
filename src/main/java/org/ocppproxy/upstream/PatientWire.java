package org.ocppproxy.upstream;

import java.util.concurrent.RejectedExecutionException;
import org.ocppproxy.websocket.HearingWire;

/**
 * A wire on which sending waits for the peer. As long as there is surely room for what is sent,
 * nothing waits and the sender's thread does it; else another one does.
 */
final class PatientWire implements HearingWire {

  private final HearingWire wire;
  private final Turnstile patience;
  private final Unread unread = new Unread();

  /**
   * @param wire whose methods may wait
   * @param patience runs what may wait
   */
  PatientWire(HearingWire wire, Turnstile patience) {
    this.wire = wire;
    this.patience = patience;
  }

  @Override
  public void sendText(String text, Outcome outcome) {
    if (unread.sends(text)) {
      wire.sendText(text, outcome);
    } else if (!isLeftToAnother(() -> wire.sendText(text, outcome))) {
      outcome.done(false);
    }
  }

  @Override
  public void sendPing(Outcome outcome) {
    if (unread.sendsPing()) {
      wire.sendPing(outcome);
    } else if (!isLeftToAnother(() -> wire.sendPing(outcome))) {
      outcome.done(false);
    }
  }

  @Override
  public void close(int code, String reason) {
    if (unread.hasRoom() || !isLeftToAnother(() -> wire.close(code, reason))) {
      wire.close(code, reason);
    }
  }

  private boolean isLeftToAnother(Runnable task) {
    try {
      patience.submit(task);
      return true;
    } catch (RejectedExecutionException noThread) {
      return false;
    }
  }

  @Override
  public void heard(String text) {
    unread.heard(text);
    wire.heard(text);
  }
}
