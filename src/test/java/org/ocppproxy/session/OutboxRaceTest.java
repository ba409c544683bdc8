package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Translation;

class OutboxRaceTest {

  private static final int PRODUCERS = 4;
  private static final int EACH = 10_000;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final ExecutorService completer = Executors.newSingleThreadExecutor();
  private final ExecutorService producers = Executors.newFixedThreadPool(PRODUCERS);
  private final Outbox outbox =
      new Outbox(new QueueBounds(PRODUCERS * EACH, 100_000_000, Duration.ofSeconds(60)));

  @AfterEach
  void endThreads() throws InterruptedException {
    producers.shutdownNow();
    completer.shutdownNow();
    assertTrue(producers.awaitTermination(10, TimeUnit.SECONDS));
    assertTrue(completer.awaitTermination(10, TimeUnit.SECONDS));
  }

  /** Completes on another thread, or now and then at once, and watches that it is never hurried. */
  private final class BusyWire implements Wire {
    final List<String> texts = new ArrayList<>(PRODUCERS * EACH);
    final AtomicInteger outstanding = new AtomicInteger();
    final AtomicBoolean hurried = new AtomicBoolean();
    final AtomicInteger done = new AtomicInteger();

    @Override
    public void sendText(String text, Outcome outcome) {
      if (outstanding.getAndIncrement() != 0) {
        hurried.set(true);
      }
      texts.add(text);
      if (texts.size() % 3 == 0) {
        complete(outcome);
      } else {
        completer.execute(() -> complete(outcome));
      }
    }

    private void complete(Outcome outcome) {
      outstanding.decrementAndGet();
      done.incrementAndGet();
      outcome.done(true);
    }

    @Override
    public void sendPing(Outcome outcome) {
      outcome.done(true);
    }

    @Override
    public void close(int code, String reason) {}
  }

  @Test
  void whatFourThreadsOfferLeavesOnceInOrderAndNeverTwoAtATime() {
    BusyWire wire = new BusyWire();
    outbox.attach(wire);
    for (int producer = 0; producer < PRODUCERS; producer++) {
      String name = producer + "-";
      producers.execute(() -> produce(name));
    }
    Await.until("all has left", () -> wire.done.get() == PRODUCERS * EACH, wire.done::get);
    Await.until("nothing waits", outbox::isEmpty, outbox::size);
    assertFalse(wire.hurried.get(), "a text was sent before the one before it was done");
    for (int producer = 0; producer < PRODUCERS; producer++) {
      assertInOrder(producer + "-", wire.texts);
    }
  }

  /** Whoever has just learned an id asks whether somebody waits for it. */
  @Test
  void nobodyIsOverlookedWhoIsJustFindingOutThatHeHasToWait() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    Translation slow =
        text -> {
          looking.countDown();
          Await.until("the other one has asked", () -> isDone(looked));
          return Optional.empty();
        };
    outbox.attach(new BusyWire());
    outbox.offer(new Delivery(Party.SECONDARY, "text", "id", true, slow), NOW);
    producers.execute(outbox::drain);
    assertTrue(looking.await(10, TimeUnit.SECONDS));
    Thread asker = completer.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
    Future<Boolean> blocked = completer.submit(outbox::isBlocked);
    Await.until(
        "it waits, or was too early",
        () -> blocked.isDone() || asker.getState() == Thread.State.BLOCKED);
    looked.countDown();
    assertTrue(blocked.get(10, TimeUnit.SECONDS));
  }

  private static boolean isDone(CountDownLatch latch) {
    return latch.getCount() == 0;
  }

  private void produce(String name) {
    for (int i = 0; i < EACH; i++) {
      outbox.offer(Texts.delivery(name + i, true), NOW);
      if (i % 100 == 0) {
        outbox.offerPing(NOW);
      }
      outbox.drain();
    }
  }

  private static void assertInOrder(String name, List<String> texts) {
    List<String> mine = texts.stream().filter(text -> text.startsWith(name)).toList();
    assertEquals(EACH, mine.size());
    for (int i = 0; i < EACH; i++) {
      assertEquals(name + i, mine.get(i));
    }
  }
}
