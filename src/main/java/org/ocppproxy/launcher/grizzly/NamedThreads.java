package org.ocppproxy.launcher.grizzly;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads that say whose they are: {@code ocppproxy-<room>-<number>}. */
final class NamedThreads implements ThreadFactory {
  private final String room;
  private final AtomicInteger last = new AtomicInteger();

  NamedThreads(String room) {
    this.room = room;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "ocppproxy-" + room + "-" + last.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
