package org.ocppproxy.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What arrived, in order, and the waiting for more of it. Waiters are signalled, not polled:
 * hundreds of them at once must not eat the processor that the program under test needs.
 */
final class Inbox<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final List<T> arrived = new ArrayList<>();
  private @Nullable String ended;

  void add(T item) {
    lock.lock();
    try {
      arrived.add(item);
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more will come: whoever waits fails at once and reads why. */
  void end(String why) {
    lock.lock();
    try {
      ended = why;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<T> all() {
    lock.lock();
    try {
      return List.copyOf(arrived);
    } finally {
      lock.unlock();
    }
  }

  /** The first match, past or future. */
  T await(String what, Predicate<? super T> wanted) {
    return await(what, wanted, 1).get(0);
  }

  /** The first {@code count} matches, past or future. */
  List<T> await(String what, Predicate<? super T> wanted, int count) {
    List<T> found = new ArrayList<>();
    long left = Await.PATIENCE.toNanos();
    lock.lock();
    try {
      for (int next = 0; found.size() < count; ) {
        if (next < arrived.size()) {
          T item = arrived.get(next++);
          if (wanted.test(item)) {
            found.add(item);
          }
        } else if (ended != null || left <= 0) {
          throw Await.failure(what, Await.PATIENCE, () -> state(found.size(), count));
        } else {
          left = news.awaitNanos(left);
        }
      }
      return found;
    } catch (InterruptedException e) {
      throw Await.interrupted(what);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until {@code count} items have arrived, whatever they are. */
  void awaitSize(String what, int count) {
    await(what, item -> true, count);
  }

  private String state(int found, int wanted) {
    int from = Math.max(0, arrived.size() - 5);
    String end = ended == null ? "" : " (ended: " + ended + ")";
    return found
        + " of "
        + wanted
        + " among "
        + arrived.size()
        + end
        + ", the latest "
        + arrived.subList(from, arrived.size());
  }
}
