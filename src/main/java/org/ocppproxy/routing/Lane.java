package org.ocppproxy.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<Role, Deque<LaneCall>> waiting = new EnumMap<>(Role.class);
  private final LateAnswers late;
  private @Nullable LaneCall inFlight;
  private int primaryInARow;

  Lane(RoutingLimits limits) {
    this.limits = limits;
    this.late = new LateAnswers(limits);
    for (Role role : Role.values()) {
      waiting.put(role, new ArrayDeque<>(2));
    }
  }

  private Deque<LaneCall> waitingOf(Role role) {
    return Objects.requireNonNull(waiting.get(role));
  }

  /** Puts a CALL into the lane; false if too many of this CSMS, or too long ones, wait already. */
  boolean offer(LaneCall call) {
    Deque<LaneCall> queue = waitingOf(call.asker());
    long characters = queue.stream().mapToLong(each -> each.text().length()).sum();
    boolean room =
        queue.size() < limits.laneDepth()
            && (queue.isEmpty() || characters + call.text().length() <= limits.laneCharacters());
    return room && queue.add(call);
  }

  /** The CALL to send now, if the lane is free and one waits. */
  Optional<LaneCall> next(Instant now) {
    if (inFlight != null) {
      return Optional.empty();
    }
    LaneCall first = waitingOf(whoseTurn()).poll();
    if (first == null) {
      return Optional.empty();
    }
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
    List<LaneCall> overdue = new ArrayList<>();
    for (Deque<LaneCall> queue : waiting.values()) {
      while (!queue.isEmpty()
          && !queue.getFirst().since().plus(limits.callTimeout()).isAfter(now)) {
        overdue.add(queue.removeFirst());
      }
    }
    return overdue;
  }

  /** Takes out what waits for the lane from one CSMS. */
  List<LaneCall> removeWaiting(Role asker) {
    List<LaneCall> removed = List.copyOf(waitingOf(asker));
    waitingOf(asker).clear();
    return removed;
  }

  int waiting() {
    return waiting.values().stream().mapToInt(Deque::size).sum();
  }

  /** CALLs that gave up the lane without an answer, which may come yet. */
  private static final class LateAnswers {

    private static final int MOST = 100;

    private final RoutingLimits limits;
    private final Map<String, LaneCall> byId = new LinkedHashMap<>();

    LateAnswers(RoutingLimits limits) {
      this.limits = limits;
    }

    void add(LaneCall call) {
      byId.remove(call.id()); // so that the order stays that of time
      byId.put(call.id(), call);
      if (byId.size() > MOST) {
        byId.remove(byId.keySet().iterator().next());
      }
    }

    Optional<LaneCall> take(String id) {
      return Optional.ofNullable(byId.remove(id));
    }

    void expire(Instant now) {
      Duration longest = limits.callTimeout().plus(limits.lateAnswerWithin());
      Iterator<LaneCall> oldestFirst = byId.values().iterator();
      while (oldestFirst.hasNext() && !oldestFirst.next().since().plus(longest).isAfter(now)) {
        oldestFirst.remove();
      }
    }
  }
}
