package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.ocppproxy.alert.Alerts;
import org.ocppproxy.alert.FakeSmtp;
import org.ocppproxy.alert.OutboxCounts;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Heap;

/** 2,000 events in one second while the mail server accepts and never answers. */
class AlertLoadJourney {

  private static final int CHARGE_POINTS = 100;
  private static final int WARM_UP = 1_000;
  private static final int EVENTS = 2_000;
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_MEGABYTES = 64;
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1) / EVENTS;

  @Test
  void twoThousandEventsInASecondDelayNoMessageAndFillNoMemory() throws Exception {
    try (FakeSmtp silent = new FakeSmtp(null)) {
      silent.replies.put("GREETING", "");
      measure("warm-up", false, silent);
      RoundTrips without = measure("without alerts", false, silent);
      RoundTrips with = measure("with alerts", true, silent);
      measure("without alerts again", false, silent);
      assertNotMuchSlower(50, without, with, Duration.ofMillis(50));
      assertNotMuchSlower(99, without, with, Duration.ofMillis(500));
    }
  }

  private static void assertNotMuchSlower(
      int percent, RoundTrips without, RoundTrips with, Duration always) {
    Duration loose = without.percentile(percent).multipliedBy(5);
    Duration bound = loose.compareTo(always) > 0 ? loose : always;
    assertTrue(
        with.percentile(percent).compareTo(bound) <= 0,
        () -> "p" + percent + " " + with.percentile(percent) + ", allowed " + bound);
  }

  private static RoundTrips measure(String what, boolean alerts, FakeSmtp silent) throws Exception {
    AlertSettings settings =
        alerts ? AlertSettings.on("conStatusFaulted").mailTo(silent.port()) : AlertSettings.on();
    List<FakeChargePoint> chargePoints = new ArrayList<>();
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url(), settings.pairs())) {
      for (int i = 0; i < CHARGE_POINTS; i++) {
        chargePoints.add(FakeChargePoint.connect(proxy.url(), "CP" + i));
        primary.awaitOpen("CP" + i);
      }
      tell(chargePoints, WARM_UP, 1);
      long before = Heap.megabytesInUse();
      long begun = System.nanoTime();
      RoundTrips trips = tell(chargePoints, EVENTS, 1 + WARM_UP / CHARGE_POINTS);
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      System.out.printf(
          "%s: %d events in %d ms, p50 %d us, p99 %d us%n",
          what,
          trips.count(),
          took,
          trips.percentile(50).toNanos() / 1_000,
          trips.percentile(99).toNanos() / 1_000);
      if (alerts) {
        assertBounded(before);
        // Or the proxy would wait five seconds more for an answer.
        silent.close();
      }
      return trips;
    } finally {
      chargePoints.forEach(FakeChargePoint::close);
    }
  }

  /** Each of them is an alert of its own: no connector is faulted twice. */
  private static RoundTrips tell(List<FakeChargePoint> all, int count, int firstConnector) {
    RoundTrips trips = new RoundTrips();
    List<CompletableFuture<?>> answers = new ArrayList<>();
    long begun = System.nanoTime();
    for (int i = 0; i < count; i++) {
      awaitTime(begun + i * PAUSE_NANOS);
      int connector = firstConnector + i / all.size();
      long sent = System.nanoTime();
      answers.add(
          all.get(i % all.size())
              .callLater(
                  "StatusNotification",
                  "{\"connectorId\":"
                      + connector
                      + ",\"status\":\"Faulted\",\"errorCode\":\"GroundFailure\"}")
              .thenAccept(answer -> trips.measured(answer.nanoTime() - sent)));
    }
    Await.future(
        "every answer",
        CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)),
        trips::count);
    return trips;
  }

  private static void awaitTime(long nanoTime) {
    while (System.nanoTime() - nanoTime < 0) {
      LockSupport.parkNanos(nanoTime - System.nanoTime());
    }
  }

  private static void assertBounded(long megabytesBefore) {
    Await.until("every event is told", () -> arrived(mail()) == WARM_UP + EVENTS, () -> mail());
    OutboxCounts counts = mail();
    assertEquals(MOST_WAITING, counts.waiting());
    assertEquals(WARM_UP + EVENTS - MOST_WAITING, counts.dropped());
    long grown = Heap.megabytesInUse() - megabytesBefore;
    System.out.println("with alerts: " + counts + ", heap " + grown + " MB larger");
    assertTrue(grown < MOST_MEGABYTES, grown + " MB");
  }

  private static long arrived(OutboxCounts counts) {
    return counts.sent() + counts.dropped() + counts.givenUp() + counts.waiting();
  }

  private static OutboxCounts mail() {
    return CDI.current().select(Alerts.class).get().counts().get(0);
  }
}
