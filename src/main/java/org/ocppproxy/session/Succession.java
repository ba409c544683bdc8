package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.routing.Router;
import org.ocppproxy.routing.Waiting;

/**
 * What an ended conversation leaves to the next one of the same charge point: what has not left for
 * the secondary, and the moment when the secondary's socket is closed, for it shall see one at a
 * time (OCPP 2.x Part 4, 6.2).
 */
final class Succession {

  private final ChargePointId chargePoint;
  private final Lock lock;
  private final Router router;
  private final @Nullable Outbox secondary;
  private final Surroundings around;
  private final ConversationLog log;
  private final CompletableFuture<Void> left = new CompletableFuture<>();

  /**
   * @param lock the conversation's, which guards the router
   * @param secondary its queue, if there is one
   */
  Succession(
      ChargePointId chargePoint,
      Lock lock,
      Router router,
      @Nullable Outbox secondary,
      Surroundings around,
      ConversationLog log) {
    this.chargePoint = chargePoint;
    this.lock = lock;
    this.router = router;
    this.secondary = secondary;
    this.around = around;
    this.log = log;
  }

  /** Completes when the next conversation can take over. */
  CompletableFuture<Void> left() {
    return left;
  }

  /** The conversation has ended, and maybe a link of it has closed. No lock is held. */
  void settle() {
    if (left.isDone() || (secondary != null && secondary.isAttached())) {
      return;
    }
    if (secondary != null) {
      leave(secondary.takeLasting(), around.rules().upstreamBounds());
    } else {
      router.forgetTold();
    }
    left.complete(null);
  }

  private void leave(List<Waiting> unsent, QueueBounds bounds) {
    int dropped;
    lock.lock();
    try {
      dropped = router.leave(unsent, bounds.maxMessages());
    } finally {
      lock.unlock();
    }
    tellDropped(dropped);
    if (dropped < unsent.size()) {
      forgetAfter(bounds.maxAge());
    }
  }

  /** A charge point that does not come back in time leaves no heir. */
  private void forgetAfter(Duration age) {
    Instant now = around.clock().instant();
    try {
      around.scheduler().schedule(() -> tellDropped(router.forgetLeftSince(now)), age);
    } catch (RuntimeException refused) { // the proxy itself is ending
      tellDropped(router.forgetLeftSince(now));
    }
  }

  private void tellDropped(int frames) {
    if (frames > 0) {
      around.counters().dropped(DropReason.CHARGE_POINT_GONE, frames);
      FrameDropped event =
          new FrameDropped(
              chargePoint,
              around.clock().instant(),
              Party.CHARGE_POINT,
              DropReason.CHARGE_POINT_GONE,
              frames + " waiting for " + Role.SECONDARY.shortName());
      log.guard(() -> around.events().tell(event));
    }
  }
}
