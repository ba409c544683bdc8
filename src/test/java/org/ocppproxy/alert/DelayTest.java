package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DelayTest {

  @Test
  void nothingHappensBeforeItsTime() throws Exception {
    Duration wait = Duration.ofNanos(1_999_000);
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    try {
      Delay delay = Delay.on(scheduler);
      for (int i = 0; i < 20; i++) {
        CompletableFuture<Long> ran = new CompletableFuture<>();
        long begun = System.nanoTime();
        delay.after(wait, () -> ran.complete(System.nanoTime()));
        long waited = ran.get(10, TimeUnit.SECONDS) - begun;
        assertTrue(waited >= wait.toNanos(), waited + " ns");
      }
    } finally {
      scheduler.shutdownNow();
    }
  }
}
