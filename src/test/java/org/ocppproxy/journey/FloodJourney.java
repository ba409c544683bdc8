package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** Scenario 35: one charge point talks without end. */
class FloodJourney {

  private static final Duration BOUND = Duration.ofMillis(500);

  @Test
  void twoHundredMeterValuesASecondArriveInOrderAndDelayNobodyElse() throws Exception {
    ScheduledExecutorService metronome = Executors.newSingleThreadScheduledExecutor();
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(secondary.url()));
        FakeChargePoint flooding = FakeChargePoint.connect(proxy.url(), "FLOOD");
        Neighbour neighbour = new Neighbour(proxy)) {
      AtomicInteger sent = new AtomicInteger();
      Future<?> beating =
          metronome.scheduleAtFixedRate(
              () -> flooding.send(meterValues(sent.getAndIncrement())),
              0,
              5,
              TimeUnit.MILLISECONDS);
      primary.awaitOpen("FLOOD").awaitCalls("MeterValues", 500);
      beating.cancel(false);
      metronome.shutdown();
      assertTrue(metronome.awaitTermination(5, TimeUnit.SECONDS));
      assertEquals(flooding.sent(), texts(primary.awaitOpen("FLOOD").awaitFrames(sent.get())));
      assertEquals(flooding.sent(), texts(secondary.awaitOpen("FLOOD").awaitFrames(sent.get())));
      flooding.awaitFrames(sent.get());
      neighbour.assertNoticedNothing(BOUND);
    } finally {
      metronome.shutdownNow();
    }
  }

  @Test
  void aFloodWithoutAnyPauseDelaysOnlyItself() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint flooding = FakeChargePoint.connect(proxy.url(), "FLOOD");
        Neighbour neighbour = new Neighbour(proxy)) {
      CsmsConnection upstream = primary.awaitOpen("FLOOD");
      flood(flooding, 10_000);
      Await.until(
          "the flood is through or was closed",
          () -> flooding.isClosed() || upstream.received().size() == 10_000);
      if (flooding.isClosed()) {
        assertEquals(1013, flooding.awaitClose().code());
        upstream.awaitClose();
      }
      List<String> arrived = texts(upstream.received());
      assertEquals(flooding.sent().subList(0, arrived.size()), arrived);
      neighbour.assertNoticedNothing(BOUND);
    }
  }

  private static void flood(FakeChargePoint flooding, int frames) {
    try {
      for (int i = 0; i < frames; i++) {
        flooding.send(meterValues(i));
      }
    } catch (UncheckedIOException closed) {
      // Its own queue overflowed; that is looked at later.
    }
  }

  private static String meterValues(int number) {
    return Ocpp.call(
        "m" + number,
        "MeterValues",
        "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"2026-01-01T00:00:00Z\","
            + "\"sampledValue\":[{\"value\":\""
            + number
            + "\"}]}]}");
  }

  private static List<String> texts(List<Received> messages) {
    return messages.stream().map(Received::text).toList();
  }
}
