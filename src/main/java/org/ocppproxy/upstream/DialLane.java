package org.ocppproxy.upstream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bounded number of tasks run at a time; the rest waits its turn. One task for each
 * connection that is wanted waits at most, so the queue needs no bound of its own.
 */
final class DialLane {

  private final Executor executor;
  private final int most;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int running;

  DialLane(Executor executor, int most) {
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
      task.run();
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
