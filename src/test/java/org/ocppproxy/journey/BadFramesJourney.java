package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Heap;
import org.ocppproxy.fakes.Received;

/** More than ten thousand bad frames, from charge points and from a secondary. */
class BadFramesJourney {

  private static final int VANDALS = 3;
  private static final int CONNECTIONS_EACH = 140;
  private static final int FRAMES_EACH = 25;
  private static final int LIMIT = 65_536;
  private static final Duration BOUND = Duration.ofMillis(500);
  private static final long SEED = 20260301L;

  @Test
  void tenThousandBadFramesOfChargePointsEndTheirOwnConnectionsAtMost() throws Exception {
    ExecutorService vandals = Executors.newFixedThreadPool(VANDALS);
    try (EventLines events = new EventLines();
        FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/proxy/maxMessageBytes",
                Integer.toString(LIMIT));
        Neighbour neighbour = new Neighbour(proxy)) {
      long before = Heap.megabytesInUse();
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < VANDALS; i++) {
        String id = "VANDAL" + i;
        Random random = new Random(SEED + i);
        all.add(CompletableFuture.runAsync(() -> rage(proxy, id, random), vandals));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
      neighbour.assertNoticedNothing(BOUND);
      Await.until("only the neighbour stays", () -> Health.of(proxy.port()).chargePoints() == 1);
      // The fakes keep all they have received; the proxy keeps nothing.
      long grown = Heap.megabytesInUse() - before;
      assertTrue(grown < 150, () -> "grown by " + grown + " MB");
      assertEquals(List.of(), events.with("1011"));
    } finally {
      vandals.shutdownNow();
    }
  }

  private static void rage(RunningProxy proxy, String id, Random random) {
    BadFrames bad = new BadFrames(random);
    DeadlyFrames deadly = new DeadlyFrames(random, LIMIT);
    for (int i = 0; i < CONNECTIONS_EACH; i++) {
      try (FakeChargePoint vandal = FakeChargePoint.connect(proxy.url(), id)) {
        for (int frame = 0; frame < FRAMES_EACH; frame++) {
          bad.send(vandal.wire());
        }
        assertAlive(vandal);
        end(vandal, deadly.next());
      }
    }
  }

  private static void assertAlive(FakeChargePoint vandal) {
    CompletableFuture<Received> answer = vandal.callLater("Heartbeat", "{}");
    Await.until(
        "an answer after bad frames",
        () -> answer.isDone(),
        () -> vandal.isClosed() ? vandal.awaitClose() : "open");
    assertFalse(answer.isCompletedExceptionally(), () -> vandal.awaitClose().toString());
    assertTrue(answer.join().isResult(), () -> answer.join().toString());
  }

  @Test
  void eachBreachOfTheProtocolIsClosedWithTheCodeThatTheRfcHasForIt() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(), "/proxy/maxMessageBytes", Integer.toString(LIMIT))) {
      for (DeadlyFrames.Deadly deadly : new DeadlyFrames(new Random(SEED), LIMIT).all()) {
        try (FakeChargePoint vandal = FakeChargePoint.connect(proxy.url(), "VANDAL")) {
          end(vandal, deadly);
        }
      }
    }
  }

  private static void end(FakeChargePoint vandal, DeadlyFrames.Deadly deadly) {
    try {
      deadly.sending().accept(vandal.wire());
    } catch (UncheckedIOException closedMeanwhile) {
      // That is how it should end.
    }
    if (!deadly.codes().isEmpty()) {
      Await.until(deadly + " is closed", vandal::isClosed);
      int code = vandal.awaitClose().code();
      assertTrue(deadly.codes().contains(code), deadly + " was closed with " + code);
    }
  }

  @Test
  void twoThousandBadFramesOfASecondaryNeverReachTheChargePoint() throws Exception {
    Random random = new Random(SEED);
    BadFrames bad = new BadFrames(random);
    DeadlyFrames deadly = new DeadlyFrames(random, LIMIT);
    try (EventLines events = new EventLines();
        FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/proxy/maxMessageBytes",
                Integer.toString(LIMIT),
                "/reconnect/initialDelaySeconds",
                "0.01",
                "/reconnect/maxDelaySeconds",
                "0.05",
                "/reconnect/maxAttempts",
                "0");
        Neighbour neighbour = new Neighbour(proxy)) {
      for (int i = 1; i <= 80; i++) {
        CsmsConnection vandal = secondary.awaitConnection("NEIGHBOUR", i);
        rage(vandal, bad, deadly.next());
      }
      neighbour.assertNoticedNothing(BOUND);
      assertFalse(events.with("lost").isEmpty());
      assertEquals(List.of(), events.with("NEIGHBOUR: closed"));
    }
  }

  private static void rage(CsmsConnection vandal, BadFrames bad, DeadlyFrames.Deadly deadly) {
    try {
      for (int frame = 0; frame < FRAMES_EACH; frame++) {
        bad.send(vandal.wire());
      }
      deadly.sending().accept(vandal.wire());
    } catch (UncheckedIOException closedMeanwhile) {
      // A frame of ours may have been the last.
    }
    vandal.dropAbruptly();
  }
}
