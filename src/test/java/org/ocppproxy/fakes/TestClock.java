package org.ocppproxy.fakes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that a test moves by hand. Schedulers built on it run their due tasks, on the thread that
 * advances it, each at its own due time and in order.
 */
public final class TestClock implements InstantSource {
  private final List<TestScheduler> schedulers = new CopyOnWriteArrayList<>();
  private volatile Instant now;

  public TestClock() {
    this(Instant.parse("2026-01-01T00:00:00Z"));
  }

  public TestClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /**
   * Moves forward and runs what falls due on the way, also what those tasks schedule themselves.
   *
   * @param step zero or more; zero runs what is due already
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("a clock does not run backwards: " + step);
    }
    Instant target = now.plus(step);
    for (Optional<TestScheduler> next = earliest(target);
        next.isPresent();
        next = earliest(target)) {
      TestScheduler scheduler = next.get();
      scheduler.nextDue().filter(now::isBefore).ifPresent(due -> now = due);
      scheduler.runNext();
    }
    now = target;
  }

  void drives(TestScheduler scheduler) {
    schedulers.add(scheduler);
  }

  private Optional<TestScheduler> earliest(Instant limit) {
    return schedulers.stream()
        .filter(scheduler -> scheduler.nextDue().filter(due -> !due.isAfter(limit)).isPresent())
        .min(Comparator.comparing(scheduler -> scheduler.nextDue().orElse(Instant.MAX)));
  }
}
