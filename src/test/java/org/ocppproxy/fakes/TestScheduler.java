package org.ocppproxy.fakes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.ocppproxy.session.Scheduler;

/**
 * A scheduler without a thread: tasks run when a {@link TestClock} is advanced, by due time and,
 * where that is equal, in the order they were scheduled. A task never runs inside {@link
 * #schedule}.
 */
public final class TestScheduler implements Scheduler {
  private final TestClock clock;
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
  private long scheduled;

  public TestScheduler(TestClock clock) {
    this.clock = clock;
    clock.drives(this);
  }

  /**
   * Runs the task once, when the clock has moved on by {@code delay}.
   *
   * @param delay zero or less means at the next advance, be it by zero
   * @return calling it off late or twice does nothing
   */
  @Override
  public synchronized Cancellation schedule(Runnable task, Duration delay) {
    Task entry = new Task(clock.instant().plus(delay), scheduled++, task);
    tasks.add(entry);
    return () -> cancel(entry);
  }

  /** How many tasks wait. */
  public synchronized int pending() {
    return tasks.size();
  }

  /** How long until the next task is due, if one waits. */
  public Optional<Duration> untilNext() {
    return nextDue().map(due -> Duration.between(clock.instant(), due));
  }

  /** Advances the clock just far enough to run the next task. */
  public void advanceToNext() {
    Duration step = untilNext().orElseThrow(() -> new IllegalStateException("no task waits"));
    clock.advance(step.isNegative() ? Duration.ZERO : step);
  }

  synchronized Optional<Instant> nextDue() {
    return Optional.ofNullable(tasks.peek()).map(Task::due);
  }

  void runNext() {
    take().ifPresent(task -> task.work().run());
  }

  private synchronized Optional<Task> take() {
    return Optional.ofNullable(tasks.poll());
  }

  private synchronized void cancel(Task entry) {
    tasks.removeIf(task -> task.number() == entry.number());
  }

  private record Task(Instant due, long number, Runnable work) {}
}
