package org.ocppproxy.wiring.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

  private final Workers workers = new Workers(Thread::new);

  @AfterEach
  void end() {
    workers.end();
    assertTrue(workers.isTerminated());
  }

  @Test
  void noTaskWaitsForAnotherAndTooManyAreRejected() throws Exception {
    CountDownLatch running = new CountDownLatch(Workers.MOST);
    CountDownLatch over = new CountDownLatch(1);
    for (int i = 0; i < Workers.MOST; i++) {
      workers.execute(() -> stay(running, over));
    }
    assertTrue(running.await(10, TimeUnit.SECONDS));
    assertEquals(Workers.MOST, workers.getActiveCount());
    assertThrows(RejectedExecutionException.class, () -> workers.execute(() -> {}));
    over.countDown();
  }

  private static void stay(CountDownLatch running, CountDownLatch over) {
    running.countDown();
    try {
      over.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
