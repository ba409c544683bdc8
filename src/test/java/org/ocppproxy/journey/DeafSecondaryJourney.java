package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.Heap;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** Scenario 36: a secondary that accepts the connection but never reads. */
class DeafSecondaryJourney {

  private static final int CALLS = 800;
  private static final String PADDING = "x".repeat(20_000);

  @Test
  void itsQueueOverflowsAndIsToldOnceWhileThePrimaryNoticesNothing() throws Exception {
    try (EventLines events = new EventLines();
        FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary =
            FakeCsms.startNarrow("SEC", 4_096)
                .handshake(request -> HandshakeReply.acceptAndNeverRead());
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(), URI.create(secondary.url()), "/buffer/maxMessages", "20");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1");
        Neighbour neighbour = new Neighbour(proxy)) {
      CsmsConnection deaf = secondary.awaitOpen("CP1");
      long before = Heap.megabytesInUse();
      RoundTrips roundTrips = talk(chargePoint);
      // The fakes keep everything they have sent or received, as bytes and as text.
      long grown = Heap.megabytesInUse() - before;
      assertTrue(grown < 110, () -> "grown by " + grown + " MB");
      roundTrips.assertNearlyAllWithin(Duration.ofMillis(250));
      neighbour.assertNoticedNothing(Duration.ofMillis(250));
      assertFalse(chargePoint.isClosed());
      assertEquals(CALLS, primary.awaitOpen("CP1").calls("DataTransfer").size());
      Await.until("told", () -> !events.with("what waits for SEC is too much").isEmpty());
      assertEquals(
          1, events.with("CP1: what waits for SEC is too much").size(), events.with("")::toString);
      assertTrue(Health.of(proxy.port()).dropped("QUEUE_FULL") > 0);
      assertEquals(List.of(), deaf.received());
      theNewestAreStillThere(deaf);
    }
  }

  private static RoundTrips talk(FakeChargePoint chargePoint) {
    RoundTrips roundTrips = new RoundTrips();
    for (int i = 0; i < CALLS; i++) {
      String call = Ocpp.call("c" + i, "DataTransfer", "{\"data\":\"" + PADDING + "\"}");
      long start = System.nanoTime();
      chargePoint.ask(call);
      roundTrips.measured(System.nanoTime() - start);
    }
    return roundTrips;
  }

  /** The oldest were dropped, in order, and nothing came twice. */
  private static void theNewestAreStillThere(CsmsConnection deaf) {
    deaf.resumeReading();
    deaf.awaitFrame("the last call", message -> message.id().equals("c" + (CALLS - 1)));
    List<Integer> numbers =
        deaf.received().stream()
            .map(Received::id)
            .map(id -> Integer.valueOf(id.substring(1)))
            .toList();
    assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
    assertTrue(numbers.size() < CALLS);
  }
}
