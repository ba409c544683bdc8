package org.ocppproxy.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StopSignalTest {

  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void aSignalBeforeAnythingIsOpenEndsTheProgramWithTheCodeGiven() {
    assertEquals(0, new StopSignal(0).end());
    assertEquals(3, new StopSignal(3).end());
  }

  @Test
  void aSignalDuringTheStartClosesWhatIsOpenedThen() throws Exception {
    StopSignal signal = new StopSignal(0);
    CountDownLatch starting = new CountDownLatch(1);
    CompletableFuture<AutoCloseable> start = new CompletableFuture<>();
    CountDownLatch over = new CountDownLatch(1);
    Thread main =
        new Thread(
            () -> {
              try {
                signal.awaitWhile(
                    end -> {
                      starting.countDown();
                      AutoCloseable part = start.join();
                      end.run();
                      return part;
                    });
              } catch (Exception e) {
                throw new AssertionError(e);
              } finally {
                over.countDown();
              }
            });
    main.start();
    starting.await();
    CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(signal::end);
    start.complete(closed::incrementAndGet);
    assertEquals(0, ended.get(20, TimeUnit.SECONDS));
    assertTrue(closed.get() > 0);
    over.await();
    main.join();
  }

  @Test
  void aPartThatHasNothingMoreToDoIsClosed() throws Exception {
    new StopSignal(0)
        .awaitWhile(
            over -> {
              over.run();
              return closed::incrementAndGet;
            });
    assertEquals(1, closed.get());
  }

  @Test
  void aStartThatFailsIsToldAndASignalAfterItFindsNothingToClose() {
    StopSignal signal = new StopSignal(0);
    assertThrows(
        IOException.class,
        () ->
            signal.awaitWhile(
                over -> {
                  throw new IOException("provoked by a test");
                }));
    assertEquals(0, signal.end());
  }

  @Test
  void aPartThatCannotBeClosedIsNoOrderlyEnd() throws Exception {
    StopSignal signal = new StopSignal(0);
    signal.awaitWhile(
        over -> {
          over.run();
          return () -> {
            throw new IOException("provoked by a test");
          };
        });
    assertEquals(1, signal.end());
  }
}
