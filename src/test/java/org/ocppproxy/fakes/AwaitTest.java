package org.ocppproxy.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {
  @Test
  void aConditionThatBecomesTrueEndsTheWait() {
    AtomicInteger looks = new AtomicInteger();
    Await.until("five looks", () -> looks.incrementAndGet() == 5);
    assertEquals(5, looks.get());
  }

  @Test
  void aWaitInVainSaysForWhatAndWhatItSawLast() {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> Await.until("rain", Duration.ofMillis(5), () -> false, () -> "sunshine"));
    assertEquals("awaited in vain for 5 ms: rain; last: sunshine", error.getMessage());
  }

  @Test
  void whatMustNotHappenIsCaughtWhenItDoes() {
    assertThrows(
        AssertionError.class, () -> Await.never("rain", Duration.ofSeconds(5), () -> true));
  }

  @Test
  void aThreadStartedLaterIsSeenUntilItEnds() {
    Threads threads = Threads.snapshot();
    CountDownLatch end = new CountDownLatch(1);
    Thread thread = Threads.startFake("sleeper", () -> awaitQuietly(end));
    assertTrue(threads.startedSince(name -> name.startsWith("fake-sleeper")).contains(thread));
    end.countDown();
    threads.awaitNoneLeft("fake-sleeper");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
