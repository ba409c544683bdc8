package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.HandshakePolicy;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.HandshakeRequest;

/** Scenario 31: everybody dials at once. */
class ReconnectStormJourney {

  private static final int CHARGE_POINTS = 80;
  private static final int MOST_AT_A_TIME = 16;

  @Test
  void atMostSixteenDialsToEachCsmsAreUnderWayAtATime() throws Exception {
    CountDownLatch primaryReady = new CountDownLatch(1);
    CountDownLatch secondaryReady = new CountDownLatch(1);
    List<FakeChargePoint> chargePoints = new ArrayList<>();
    try (FakeCsms primary = FakeCsms.start("PRI").handshake(after(primaryReady));
        FakeCsms secondary = FakeCsms.start("SEC").handshake(after(secondaryReady));
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(secondary.url()))) {
      connect(proxy, chargePoints);
      primary.awaitHandshakes(MOST_AT_A_TIME);
      secondary.awaitHandshakes(MOST_AT_A_TIME);
      Await.never(
          "a seventeenth dial",
          Duration.ofMillis(300),
          () ->
              primary.handshakes().size() > MOST_AT_A_TIME
                  || secondary.handshakes().size() > MOST_AT_A_TIME);
      primaryReady.countDown();
      for (FakeChargePoint chargePoint : chargePoints) {
        chargePoint.call("BootNotification", "{}");
      }
      assertEquals(MOST_AT_A_TIME, secondary.handshakes().size());
      secondaryReady.countDown();
      Await.until(
          "the secondary has them all", () -> secondary.connections().size() == CHARGE_POINTS);
    } finally {
      chargePoints.forEach(FakeChargePoint::close);
    }
  }

  @Test
  void chargePointsThatLoseTheirCsmsTogetherComeBackOneByOne() throws Exception {
    List<FakeChargePoint> chargePoints = new ArrayList<>();
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/reconnect/initialDelaySeconds",
                "2")) {
      connect(proxy, chargePoints);
      Await.until("all there", () -> primary.openConnections().size() == CHARGE_POINTS);
      Await.until("all there", () -> secondary.openConnections().size() == CHARGE_POINTS);
      long lost = System.nanoTime();
      secondary.dropAll();
      List<Long> arrivals =
          secondary.awaitHandshakes(2 * CHARGE_POINTS).stream()
              .skip(CHARGE_POINTS)
              .map(HandshakeRequest::nanoTime)
              .map(at -> (at - lost) / 1_000_000)
              .sorted()
              .toList();
      // Two seconds, give or take 20 %: 800 ms for all of them.
      assertTrue(arrivals.get(0) >= 1_500, arrivals::toString);
      long spread = arrivals.get(CHARGE_POINTS * 9 / 10) - arrivals.get(CHARGE_POINTS / 10);
      assertTrue(spread > 300, arrivals::toString);
      chargePoints.forEach(chargePoint -> assertTrue(chargePoint.isConnected()));
    } finally {
      chargePoints.forEach(FakeChargePoint::close);
    }
  }

  private static void connect(RunningProxy proxy, List<FakeChargePoint> chargePoints) {
    for (int i = 0; i < CHARGE_POINTS; i++) {
      chargePoints.add(FakeChargePoint.connect(proxy.url(), "CP" + i));
    }
  }

  private static HandshakePolicy after(CountDownLatch ready) {
    return request -> {
      try {
        ready.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return HandshakeReply.accept();
    };
  }
}
