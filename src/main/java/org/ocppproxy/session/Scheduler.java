package org.ocppproxy.session;

import java.time.Duration;

/** Does things later: a port. */
@FunctionalInterface
public interface Scheduler {

  /** Runs the task once, not before the delay is over, from any thread. */
  Cancellation schedule(Runnable task, Duration delay);

  /** Calls a task off. */
  @FunctionalInterface
  interface Cancellation {

    /** Nothing to call off. */
    Cancellation NONE = () -> {};

    /** The task will not start any more, if it has not yet. */
    void cancel();
  }
}
