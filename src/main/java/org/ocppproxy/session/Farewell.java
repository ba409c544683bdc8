package org.ocppproxy.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The closing of all links of a conversation that has ended: in order, and within a bound. */
final class Farewell {

  private final List<Outbox> outboxes;
  private final CompletableFuture<Void> finished = new CompletableFuture<>();

  Farewell(List<Outbox> outboxes) {
    this.outboxes = outboxes;
  }

  /** Completes when every link is closed. */
  CompletableFuture<Void> finished() {
    return finished;
  }

  /** Closes by force what is not closed after that time. */
  void forceAfter(Duration flushTime, Scheduler scheduler) {
    linkClosed();
    if (!finished.isDone()) {
      Scheduler.Cancellation forced = scheduled(flushTime, scheduler);
      CompletableFuture<Void> unused = finished.whenComplete((closed, never) -> forced.cancel());
    }
  }

  /** A scheduler that is gone already takes no task: then there is no time left to wait. */
  private Scheduler.Cancellation scheduled(Duration flushTime, Scheduler scheduler) {
    try {
      return scheduler.schedule(this::force, flushTime);
    } catch (RuntimeException refused) {
      force();
      return Scheduler.Cancellation.NONE;
    }
  }

  private void force() {
    outboxes.forEach(outbox -> outbox.closeNow(1001, ""));
    linkClosed();
  }

  /** A link may have closed. */
  void linkClosed() {
    if (outboxes.stream().noneMatch(Outbox::isAttached)) {
      finished.complete(null);
    }
  }
}
