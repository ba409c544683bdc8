package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ocppproxy.routing.Delivery;

/**
 * The charge point's side of a conversation: its queue and its signs of life.
 *
 * <p>The caller of every method but {@link #seen} holds the conversation's lock.
 */
final class ChargePointLink {

  private final Outbox outbox;
  private final Liveness liveness;

  ChargePointLink(Wire wire, QueueBounds bounds, Duration pingInterval, Instant now) {
    this.outbox = new Outbox(bounds);
    this.liveness = new Liveness(pingInterval, now);
    outbox.attach(wire);
  }

  Outbox outbox() {
    return outbox;
  }

  void seen(Instant now) {
    liveness.seen(now);
  }

  /** Queues a text; false if the charge point has stopped to read. */
  boolean offer(Delivery delivery, Instant now, Turn turn) {
    turn.then(outbox::drain);
    return outbox.offer(delivery, now);
  }

  /** Looks at the clock; yields why the conversation must end, if it must. */
  Optional<Ending> tick(Instant now, Turn turn) {
    if (outbox.isOverAge(now)) {
      return Optional.of(Ending.NOT_READING);
    }
    Liveness.Verdict verdict = liveness.tick(now);
    if (verdict == Liveness.Verdict.PING) {
      outbox.offerPing(now);
      turn.then(outbox::drain);
    }
    return verdict == Liveness.Verdict.SILENT
        ? Optional.of(Ending.silentSince(liveness.lastSeen()))
        : Optional.empty();
  }

  void end(Ending ending, Turn turn) {
    turn.then(() -> outbox.closeWhenEmpty(ending.code(), ending.reason()));
  }
}
