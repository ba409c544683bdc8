package org.ocppproxy.fakes;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a reading thread through, or keeps it waiting. */
final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean open = true;

  void shut() {
    set(false);
  }

  void open() {
    set(true);
  }

  void pass() {
    lock.lock();
    try {
      while (!open) {
        opened.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void set(boolean state) {
    lock.lock();
    try {
      open = state;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
