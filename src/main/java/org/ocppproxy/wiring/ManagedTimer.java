package org.ocppproxy.wiring;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ocppproxy.session.Scheduler;

/**
 * The container's scheduled executor as a scheduler.
 *
 * @param executor a {@code ManagedScheduledExecutorService}
 */
record ManagedTimer(ScheduledExecutorService executor) implements Scheduler {

  @Override
  public Cancellation schedule(Runnable task, Duration delay) {
    Future<?> scheduled = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    return () -> scheduled.cancel(false);
  }
}
