package org.ocppproxy.alert;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets something happen later. */
@FunctionalInterface
interface Delay {

  /** Runs {@code task} once, not before {@code wait} has passed; never at all after shutdown. */
  void after(Duration wait, Runnable task);

  /** On the threads of that scheduler. */
  static Delay on(ScheduledExecutorService scheduler) {
    return (wait, task) -> {
      try {
        // Rounded up: what runs too early finds nothing due.
        long millis = wait.plusNanos(999_999).toMillis();
        var unused = scheduler.schedule(task, millis, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException stopping) {
        // Whoever stops the scheduler has told us to stop, too: nothing is left to be done later.
      }
    };
  }
}
