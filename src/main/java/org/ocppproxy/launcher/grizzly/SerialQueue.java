package org.ocppproxy.launcher.grizzly;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks one at a time, in order, on whichever thread brought the first of them.
 *
 * <p>A task added from within a running one waits for its end, so a handler that closes its own
 * connection is not re-entered.
 */
final class SerialQueue {
  private final Queue<Runnable> tasks;
  private final AtomicInteger waiting = new AtomicInteger();

  SerialQueue() {
    this(new ConcurrentLinkedQueue<>());
  }

  /**
   * @param tasks empty, and safe from any thread
   */
  SerialQueue(Queue<Runnable> tasks) {
    this.tasks = tasks;
  }

  void run(Runnable task) {
    // As nearly always: nobody has to find it in the queue. What is in there came first, though it
    // may not be counted yet.
    if (tasks.isEmpty() && waiting.compareAndSet(0, 1)) {
      runSafely(task);
    } else {
      tasks.add(task);
      if (waiting.getAndIncrement() > 0) {
        return;
      }
      runNext();
    }
    while (waiting.decrementAndGet() > 0) {
      runNext();
    }
  }

  private void runNext() {
    Runnable next = tasks.poll();
    if (next != null) {
      runSafely(next);
    }
  }

  private static void runSafely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      System.getLogger(SerialQueue.class.getName())
          .log(System.Logger.Level.ERROR, "A connection's task failed", e);
    }
  }
}
