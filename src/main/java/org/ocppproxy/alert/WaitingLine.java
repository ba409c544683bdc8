package org.ocppproxy.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ocppproxy.protocol.ChargePointId;

/**
 * Notices that wait for one channel, in order, bounded in number, in alerts and in time. Not safe
 * for threads: its {@link Outbox} holds the lock.
 */
final class WaitingLine {

  static final int MAX_NOTICES = 1_000;

  /** A notice may list hundreds of alerts, and memory has an end. */
  static final int MAX_ALERTS = 10_000;

  /** Older news helps nobody. */
  static final Duration MAX_AGE = Duration.ofHours(24);

  private final List<Waiting> line = new ArrayList<>();
  private int alerts;

  /** One notice that waits. */
  static final class Waiting {
    final Notice notice;
    final Instant since;
    final Set<ChargePointId> chargePoints;
    Instant notBefore;
    int failures;
    boolean onItsWay;

    Waiting(Notice notice, Instant now) {
      this.notice = notice;
      this.since = now;
      this.chargePoints = notice.chargePoints();
      this.notBefore = now;
    }
  }

  int size() {
    return line.size();
  }

  /** Adds at the end; returns how many of the oldest had to make room. */
  int add(Notice notice, Instant now) {
    line.add(new Waiting(notice, now));
    alerts += notice.alerts().size();
    int dropped = 0;
    while ((line.size() > MAX_NOTICES || alerts > MAX_ALERTS) && dropOldest()) {
      dropped++;
    }
    return dropped;
  }

  /** Not the one that is being sent: it may have arrived. */
  private boolean dropOldest() {
    for (Waiting each : line.subList(0, line.size() - 1)) {
      if (!each.onItsWay) {
        remove(each);
        return true;
      }
    }
    return false;
  }

  void remove(Waiting gone) {
    if (line.remove(gone)) {
      alerts -= gone.notice.alerts().size();
    }
  }

  /** Removes what has waited too long; returns how many. */
  int removeAged(Instant now) {
    Instant oldest = now.minus(MAX_AGE);
    List<Waiting> aged = new ArrayList<>();
    for (Waiting each : line) {
      if (!each.since.isBefore(oldest)) {
        break;
      }
      aged.add(each);
    }
    aged.forEach(this::remove);
    return aged.size();
  }

  /** The first that may go now and overtakes nothing about the same charge point. */
  Optional<Waiting> due(Instant now) {
    Set<ChargePointId> held = new HashSet<>();
    for (Waiting each : line) {
      boolean free = each.chargePoints.stream().noneMatch(held::contains);
      if (free && !each.notBefore.isAfter(now)) {
        return Optional.of(each);
      }
      held.addAll(each.chargePoints);
    }
    return Optional.empty();
  }

  /** When the first of those that overtake nothing may go, if any waits. */
  Optional<Instant> nextTime() {
    Set<ChargePointId> held = new HashSet<>();
    return line.stream()
        .filter(
            each ->
                each.chargePoints.stream().filter(held::add).count() == each.chargePoints.size())
        .map(each -> each.notBefore)
        .min(Comparator.naturalOrder());
  }

  /** Lets everything go at once: there will be no later. */
  void hurry(Instant now) {
    line.forEach(each -> each.notBefore = now);
  }

  /** Empties the line; returns how many waited. */
  int clear() {
    int left = line.size();
    line.clear();
    alerts = 0;
    return left;
  }
}
