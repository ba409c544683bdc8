package org.ocppproxy.upstream;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bounded number of tasks run at a time; the rest waits its turn. A connection has two tasks
 * at most at a time, a send and its end, so the queue needs no bound of its own.
 */
final class Turnstile {

  private static final System.Logger LOG = System.getLogger(Turnstile.class.getName());

  private final Executor executor;
  private final int most;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int running;

  Turnstile(Executor executor, int most) {
    this.executor = executor;
    this.most = most;
  }

  /**
   * Runs the task when its turn comes.
   *
   * @throws java.util.concurrent.RejectedExecutionException if it never will
   */
  void submit(Runnable task) {
    synchronized (this) {
      waiting.add(task);
      if (running >= most) {
        return;
      }
      running++;
    }
    boolean accepted = false;
    try {
      executor.execute(this::runAll);
      accepted = true;
    } finally {
      if (!accepted) {
        withdraw(task);
      }
    }
  }

  private synchronized void withdraw(Runnable task) {
    running--;
    waiting.remove(task);
  }

  private void runAll() {
    for (Runnable task = next(); task != null; task = next()) {
      run(task);
    }
  }

  /** One that throws must not take its place in the turnstile with it. */
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.log(Level.WARNING, "A task of a connection to a CSMS threw: " + bug);
    }
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
