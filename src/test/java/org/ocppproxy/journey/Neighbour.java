package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.Received;

/**
 * A charge point that goes on talking while others misbehave, and notices if that costs it
 * anything. A thread of its own.
 */
final class Neighbour implements AutoCloseable {

  private static final long PAUSE_NANOS = 3_000_000;
  private static final int WARM_UP = 50;
  private static final int ENOUGH = 200;

  private final FakeChargePoint chargePoint;
  private final RoundTrips roundTrips = new RoundTrips();
  private final Thread talking = new Thread(this::talk, "neighbour");
  private final AtomicInteger talked = new AtomicInteger();
  private volatile boolean leaving;
  private volatile @Nullable Throwable failure;

  Neighbour(RunningProxy proxy) {
    chargePoint = FakeChargePoint.connect(proxy.url(), "NEIGHBOUR");
    talking.start();
    Await.until("the neighbour talks", () -> talked.get() >= WARM_UP);
  }

  private void talk() {
    try {
      while (!leaving) {
        long before = System.nanoTime();
        Received answer = chargePoint.call("Heartbeat", "{}");
        if (talked.incrementAndGet() > WARM_UP) {
          roundTrips.measured(System.nanoTime() - before);
        }
        assertTrue(answer.isResult(), answer::toString);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (AssertionError | RuntimeException e) {
      failure = e;
    }
  }

  /** Ends the talk; fails if an answer was missing or too many came late. */
  void assertNoticedNothing(Duration nearlyAllWithin) throws InterruptedException {
    Await.until("the neighbour goes on", () -> failure != null || roundTrips.count() >= ENOUGH);
    leaving = true;
    talking.join();
    assertNull(failure);
    assertFalse(chargePoint.isClosed());
    assertEquals(talked.get(), chargePoint.received().stream().filter(Received::isAnswer).count());
    roundTrips.assertNearlyAllWithin(nearlyAllWithin);
  }

  @Override
  public void close() {
    leaving = true;
    chargePoint.close();
  }
}
