package org.ocppproxy.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.ChargePointId;
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
      leave(secondary.takeLasting(), around.rules().upstreamBounds().maxMessages());
    } else {
      router.forgetTold();
    }
    left.complete(null);
  }

  private void leave(List<Waiting> unsent, int most) {
    int dropped;
    lock.lock();
    try {
      dropped = router.leave(unsent, most);
    } finally {
      lock.unlock();
    }
    tellDropped(dropped);
  }

  private void tellDropped(int frames) {
    if (frames > 0) {
      log.guard(() -> around.tellUndelivered(chargePoint, frames));
    }
  }
}
