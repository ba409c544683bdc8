package org.ocppproxy.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocppproxy.protocol.Role;

/** The charge point's CALLs that one CSMS, the answerer, has yet to answer, oldest first. */
final class PendingCalls {

  /** A CALL that waits; {@code times} more than 1 when its id was used again meanwhile. */
  record Pending(String action, Instant since, int times) {}

  private final Role answerer;
  private final RoutingLimits limits;
  private final Sparse<String, Pending> byId = new Sparse<>();

  PendingCalls(Role answerer, RoutingLimits limits) {
    this.answerer = answerer;
    this.limits = limits;
  }

  Role answerer() {
    return answerer;
  }

  /** Remembers a CALL; yields the oldest one if it had to be forgotten for it. */
  Optional<Pending> add(String messageId, String action, Instant now) {
    Pending same = byId.remove(messageId);
    byId.put(messageId, new Pending(action, now, same == null ? 1 : same.times() + 1));
    return byId.size() > limits.pendingCalls()
        ? Optional.of(byId.removeOldest())
        : Optional.empty();
  }

  /** Whether such a CALL was waiting; it no longer is. */
  boolean answer(String messageId) {
    Pending pending = byId.get(messageId);
    if (pending == null) {
      return false;
    }
    if (pending.times() == 1) {
      byId.remove(messageId);
    } else { // keeps its place, for the order is that of time
      byId.put(messageId, new Pending(pending.action(), pending.since(), pending.times() - 1));
    }
    return true;
  }

  /** Forgets the CALLs that have waited too long and yields them. */
  List<Pending> expire(Instant now) {
    List<Pending> expired = new ArrayList<>();
    while (!byId.isEmpty() && isExpired(byId.values().iterator().next(), now)) {
      expired.add(byId.removeOldest());
    }
    return expired;
  }

  private boolean isExpired(Pending pending, Instant now) {
    return !pending.since().plus(limits.answerWithin()).isAfter(now);
  }

  boolean contains(String messageId) {
    return byId.containsKey(messageId);
  }

  int size() {
    return byId.size();
  }
}
