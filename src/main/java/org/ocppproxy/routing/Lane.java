package org.ocppproxy.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Role;

/**
 * The one lane to the charge point: one CALL of either CSMS at a time (OCPP-J 4.1.1).
 *
 * <p>The primary goes first, but never more than {@value #PRIMARY_IN_A_ROW} times in a row while
 * the secondary waits.
 */
final class Lane {

  static final int PRIMARY_IN_A_ROW = 5;

  private final RoutingLimits limits;
  private final List<LaneCall> waiting = new ArrayList<>(0);
  private final LateAnswers late;
  private @Nullable LaneCall inFlight;
  private int primaryInARow;

  Lane(RoutingLimits limits) {
    this.limits = limits;
    this.late = new LateAnswers(limits);
  }

  private List<LaneCall> waitingOf(Role role) {
    return waiting.stream().filter(call -> call.asker() == role).toList();
  }

  /** Puts a CALL into the lane; false if too many of this CSMS, or too long ones, wait already. */
  boolean offer(LaneCall call) {
    List<LaneCall> queue = waitingOf(call.asker());
    long characters = queue.stream().mapToLong(each -> each.text().length()).sum();
    boolean room =
        queue.size() < limits.laneDepth()
            && (queue.isEmpty() || characters + call.text().length() <= limits.laneCharacters());
    return room && waiting.add(call);
  }

  /** The CALL to send now, if the lane is free and one waits. */
  Optional<LaneCall> next(Instant now) {
    if (inFlight != null || waiting.isEmpty()) {
      return Optional.empty();
    }
    LaneCall first = waitingOf(whoseTurn()).get(0);
    waiting.remove(first);
    primaryInARow = first.asker() == Role.PRIMARY ? primaryInARow + 1 : 0;
    inFlight = first.leftAt(now);
    return Optional.of(first);
  }

  private Role whoseTurn() {
    if (waitingOf(Role.PRIMARY).isEmpty()) {
      return Role.SECONDARY;
    }
    boolean enough = primaryInARow >= PRIMARY_IN_A_ROW;
    return enough && !waitingOf(Role.SECONDARY).isEmpty() ? Role.SECONDARY : Role.PRIMARY;
  }

  /** The CALL that an answer of the charge point belongs to; its lane is free again. */
  Optional<LaneCall> answer(String id) {
    if (inFlight != null && inFlight.id().equals(id)) {
      LaneCall answered = inFlight;
      inFlight = null;
      return Optional.of(answered);
    }
    return late.take(id);
  }

  /** Frees the lane if its CALL has occupied it too long; a late answer is still known. */
  Optional<LaneCall> timeOut(Instant now) {
    late.expire(now);
    if (inFlight == null || inFlight.since().plus(limits.callTimeout()).isAfter(now)) {
      return Optional.empty();
    }
    LaneCall slow = inFlight;
    inFlight = null;
    late.add(slow);
    return Optional.of(slow);
  }

  /** Takes out the CALLs that have waited too long for the lane. */
  List<LaneCall> overdue(Instant now) {
    List<LaneCall> overdue =
        waiting.stream()
            .filter(call -> !call.since().plus(limits.callTimeout()).isAfter(now))
            .toList();
    waiting.removeAll(overdue);
    return overdue;
  }

  /** Takes out what waits for the lane from one CSMS. */
  List<LaneCall> removeWaiting(Role asker) {
    List<LaneCall> removed = waitingOf(asker);
    waiting.removeAll(removed);
    return removed;
  }

  int waiting() {
    return waiting.size();
  }

  /** CALLs that gave up the lane without an answer, which may come yet. */
  private static final class LateAnswers {

    private static final int MOST = 100;

    private final RoutingLimits limits;
    private final Sparse<String, LaneCall> byId = new Sparse<>();

    LateAnswers(RoutingLimits limits) {
      this.limits = limits;
    }

    void add(LaneCall call) {
      byId.remove(call.id()); // so that the order stays that of time
      byId.put(call.id(), call);
      if (byId.size() > MOST) {
        byId.removeOldest();
      }
    }

    Optional<LaneCall> take(String id) {
      return Optional.ofNullable(byId.remove(id));
    }

    void expire(Instant now) {
      Duration longest = limits.callTimeout().plus(limits.lateAnswerWithin());
      while (!byId.isEmpty()
          && !byId.values().iterator().next().since().plus(longest).isAfter(now)) {
        byId.removeOldest();
      }
    }
  }
}
