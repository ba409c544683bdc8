package org.ocppproxy.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that stands until it is moved, and what is planned by it. */
final class FakeTime implements InstantSource, Delay {

  private record Planned(Instant at, int number, Runnable task) {}

  private final List<Planned> plans = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T13:05:09Z");
  private int numbers;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void after(Duration wait, Runnable task) {
    plans.add(new Planned(now.plus(wait), numbers++, task));
  }

  void pass(Duration time) {
    Instant end = instant().plus(time);
    Planned next = nextUntil(end);
    while (next != null) {
      next.task.run();
      next = nextUntil(end);
    }
    synchronized (this) {
      now = end;
    }
  }

  private synchronized @org.jspecify.annotations.Nullable Planned nextUntil(Instant end) {
    Planned next =
        plans.stream()
            .filter(plan -> !plan.at.isAfter(end))
            .min(Comparator.comparing(Planned::at).thenComparing(Planned::number))
            .orElse(null);
    if (next != null) {
      plans.remove(next);
      now = next.at;
    }
    return next;
  }

  synchronized int planned() {
    return plans.size();
  }
}
