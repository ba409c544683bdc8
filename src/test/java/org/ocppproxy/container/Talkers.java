package org.ocppproxy.container;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that speak at the same time; daemons, so that they end with the tests. */
final class Talkers {

  static final ExecutorService EXECUTOR =
      Executors.newFixedThreadPool(
          40,
          work -> {
            Thread thread = new Thread(work, "talker");
            thread.setDaemon(true);
            return thread;
          });

  private Talkers() {}
}
