package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.fakes.FakeChargePoint;

/** Whoever observes events can neither delay nor break a conversation. */
class ObserverJourney {

  private static final String STATUS =
      "{\"connectorId\":1,\"status\":\"Faulted\",\"errorCode\":\"GroundFailure\"}";

  @Test
  void anObserverThatFailsIsLoggedAndTheConversationGoesOn() throws Exception {
    try (LogLines log = LogLines.from(Level.INFO);
        Stage stage = Stage.withBoth()) {
      stage
          .proxy
          .events()
          .react(
              event -> {
                throw new IllegalStateException("unruly");
              });
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      assertTrue(chargePoint.call("StatusNotification", STATUS).isResult());
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      stage.proxy.events().await(StatusChanged.class);
      log.await("the failure", line -> line.startsWith("SEVERE CP1: an observer failed"));
    }
  }

  @Test
  void anObserverThatTakesItsTimeDelaysNoFrame() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.proxy.events().react(event -> awaitQuietly(done));
      for (int i = 0; i < 200; i++) {
        assertTrue(chargePoint.call("StatusNotification", STATUS).isResult());
      }
      assertTrue(stage.proxy.events().all(StatusChanged.class).size() <= 1);
      done.countDown();
      assertEquals(200, stage.proxy.events().await(StatusChanged.class, 200).size());
    } finally {
      done.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
