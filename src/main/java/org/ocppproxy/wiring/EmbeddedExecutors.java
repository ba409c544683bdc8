package org.ocppproxy.wiring;

import java.util.concurrent.TimeUnit;
import org.glassfish.concurro.AbstractManagedExecutorService.RejectPolicy;
import org.glassfish.concurro.ManagedExecutorServiceImpl;
import org.glassfish.concurro.ManagedScheduledExecutorServiceImpl;
import org.glassfish.concurro.ManagedThreadFactoryImpl;

/** The managed executors that a Jakarta EE server would lend; here they are Concurro's own. */
public final class EmbeddedExecutors implements AutoCloseable {

  private static final int TIMER_THREADS = 2;
  private static final int MOST_THREADS = 96;
  private static final long IDLE_SECONDS = 20;
  private static final long END_SECONDS = 2;

  private final ManagedScheduledExecutorServiceImpl timer =
      new ManagedScheduledExecutorServiceImpl(
          "ocppproxy-timer",
          new ManagedThreadFactoryImpl("ocppproxy-timer"),
          0,
          false,
          TIMER_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          0,
          null,
          RejectPolicy.ABORT);

  private final ManagedExecutorServiceImpl executor =
      new ManagedExecutorServiceImpl(
          "ocppproxy-worker",
          new ManagedThreadFactoryImpl("ocppproxy-worker"),
          0,
          false,
          0,
          MOST_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          0,
          0,
          null,
          RejectPolicy.ABORT);

  /** For short tasks at their time. */
  public ManagedScheduledExecutorServiceImpl timer() {
    return timer;
  }

  /** For tasks that may block. */
  public ManagedExecutorServiceImpl executor() {
    return executor;
  }

  /** Ends all threads, waiting for them for at most {@value #END_SECONDS} seconds each. */
  @Override
  public void close() {
    timer.shutdownNow();
    executor.shutdownNow();
    try {
      timer.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
      executor.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
