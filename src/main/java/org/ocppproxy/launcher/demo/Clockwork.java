package org.ocppproxy.launcher.demo;

import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The demonstration's time: one thread that does everything in its turn.
 *
 * <p>After {@link #close} nothing is done any more, and asking for it is no error.
 */
final class Clockwork implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Clockwork.class.getName());
  private static final long END_SECONDS = 2;

  private final double speed;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread named = new Thread(work, "ocppproxy-demo");
            named.setDaemon(true);
            return named;
          },
          new ThreadPoolExecutor.DiscardPolicy());

  /**
   * @param speed 1 for people; a test may run it faster
   */
  Clockwork(double speed) {
    this.speed = speed;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Does it as soon as what is being done is done. */
  void now(Runnable work) {
    in(0, work);
  }

  /** Does it in so many seconds of the demonstration. */
  void in(double seconds, Runnable work) {
    long millis = Math.round(seconds * 1_000 / speed);
    Future<?> unused = thread.schedule(() -> surviving(work), millis, TimeUnit.MILLISECONDS);
  }

  private static void surviving(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "The demonstration stumbled", bug);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
