package org.ocppproxy.wiring.server;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The server's threads for tasks that may block, as many as are wanted up to {@value #MOST}. Not
 * its managed executor: that one has a few threads and a long queue, in which a charge point's
 * primary would wait behind a secondary that answers no handshake.
 */
final class Workers extends ThreadPoolExecutor {

  static final int MOST = 96;

  private static final int IDLE_SECONDS = 20;
  private static final int END_SECONDS = 2;

  /**
   * @param threads the server's {@code ManagedThreadFactory}
   */
  Workers(ThreadFactory threads) {
    super(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /** Interrupts all and waits for them for at most {@value #END_SECONDS} seconds. */
  void end() {
    shutdownNow();
    try {
      awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
