package org.ocppproxy.upstream;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.ocppproxy.websocket.HearingWire;

/**
 * A wire on which sending waits for the peer. As long as there is surely room for what is sent,
 * nothing waits and the sender's thread does it; else another one does.
 */
final class PatientWire implements HearingWire {

  /** Whoever holds up a sender for so long, though there seemed to be room, is trusted no more. */
  static final Duration SLOW = Duration.ofSeconds(1);

  private final HearingWire wire;
  private final Turnstile senders;
  private final Turnstile closers;
  private final LongSupplier nanos;
  private final Unread unread = new Unread();
  private volatile boolean slow;
  private volatile boolean closing;

  /**
   * @param wire whose methods may wait
   * @param senders run what may wait for the peer
   * @param closers close, which frees a sender that waits
   * @param nanos a clock in nanoseconds, from any origin
   */
  PatientWire(HearingWire wire, Turnstile senders, Turnstile closers, LongSupplier nanos) {
    this.wire = wire;
    this.senders = senders;
    this.closers = closers;
    this.nanos = nanos;
  }

  @Override
  public void sendText(String text, Outcome outcome) {
    send(unread.sends(text), () -> wire.sendText(text, outcome), outcome);
  }

  @Override
  public void sendPing(Outcome outcome) {
    send(unread.sendsPing(), () -> wire.sendPing(outcome), outcome);
  }

  private void send(boolean room, Runnable sending, Outcome outcome) {
    if (room && !slow) {
      long start = nanos.getAsLong();
      sending.run();
      if (nanos.getAsLong() - start > SLOW.toNanos()) {
        slow = true;
      }
    } else if (!isLeftTo(senders, () -> sendUnlessClosing(sending, outcome))) {
      outcome.done(false);
    }
  }

  /** What is closed meanwhile need not wait any longer. */
  private void sendUnlessClosing(Runnable sending, Outcome outcome) {
    if (closing) {
      outcome.done(false);
    } else {
      sending.run();
    }
  }

  @Override
  public void close(int code, String reason) {
    closing = true;
    boolean sure = unread.hasRoom() && !slow;
    if (sure || !isLeftTo(closers, () -> wire.close(code, reason))) {
      wire.close(code, reason);
    }
  }

  private static boolean isLeftTo(Turnstile turnstile, Runnable task) {
    try {
      turnstile.submit(task);
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
