package org.ocppproxy.upstream;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bounded number of tasks run at a time; the rest waits its turn. Of each connection that is
 * wanted or open there is one task at most, so the queue needs no bound of its own.
 */
final class Turnstile {

  private static final System.Logger LOG = System.getLogger(Turnstile.class.getName());

  private final Executor executor;
  private final int most;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int running;

  /**
   * @param executor never runs a task on the thread that gives it
   * @param most tasks at a time, 1 or more
   */
  Turnstile(Executor executor, int most) {
    this.executor = executor;
    this.most = most;
  }

  /**
   * Runs the task when its turn comes.
   *
   * @throws RejectedExecutionException if it never will
   */
  synchronized void submit(Runnable task) {
    waiting.add(task);
    if (running >= most) {
      return;
    }
    try {
      executor.execute(this::runAll);
      running++;
    } catch (RejectedExecutionException noThread) {
      // As long as one runs, that one sees to the rest.
      if (running == 0) {
        waiting.removeLast();
        throw noThread;
      }
    }
  }

  private void runAll() {
    boolean done = false;
    try {
      for (Runnable task = next(); task != null; task = next()) {
        run(task);
      }
      done = true;
    } finally {
      if (!done) {
        leave();
      }
    }
  }

  /** One that throws must not take its place in the turnstile with it. */
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.log(Level.WARNING, "A task of a connection to a CSMS threw", bug);
    }
  }

  private synchronized void leave() {
    running--;
  }

  private synchronized @Nullable Runnable next() {
    Runnable task = waiting.poll();
    if (task == null) {
      running--;
    }
    return task;
  }

  synchronized int waiting() {
    return waiting.size();
  }
}
