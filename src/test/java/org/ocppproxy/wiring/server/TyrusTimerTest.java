package org.ocppproxy.wiring.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.tyrus.client.ClientManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.Await;

class TyrusTimerTest {

  private final TyrusTimer timer = new TyrusTimer();

  @AfterEach
  void end() throws Exception {
    timer.shutdownNow();
    assertTrue(timer.awaitTermination(5, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void aTimeOutThatThereIsNotIsNeverDue(long delay) {
    AtomicInteger due = new AtomicInteger();
    Runnable timeOut = due::incrementAndGet;
    for (int i = 0; i < 1_000; i++) {
      ScheduledFuture<?> never = timer.schedule(timeOut, delay, TimeUnit.MILLISECONDS);
      Await.until("it can be forgotten", never::isDone);
    }
    Await.until("nothing waits", timer.getQueue()::isEmpty);
    assertEquals(0, due.get());
  }

  @Test
  void oneThatThereIsComes() throws Exception {
    CountDownLatch due = new CountDownLatch(1);
    ScheduledFuture<?> soon = timer.schedule(due::countDown, 1, TimeUnit.MILLISECONDS);
    assertTrue(due.await(10, TimeUnit.SECONDS));
    soon.get(10, TimeUnit.SECONDS);
  }

  @Test
  void oneThatIsCancelledLeavesNothingBehind() {
    timer.schedule(() -> {}, 1, TimeUnit.HOURS).cancel(false);
    Await.until("nothing waits", timer.getQueue()::isEmpty);
  }

  @Test
  void tyrusTakesItInPlaceOfItsOwn() {
    ClientManager tyrus = ClientManager.createClient();
    timer.giveTo(tyrus);
    assertSame(timer, tyrus.getScheduledExecutorService());
  }
}
