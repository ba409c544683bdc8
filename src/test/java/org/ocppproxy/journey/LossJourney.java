package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.Closed;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.HandshakeReply;

/** When every CSMS of a charge point is gone, or the charge point itself. */
class LossJourney {

  private static final Closed NO_UPSTREAM = new Closed(1001, "All upstream servers unavailable");

  /** Row 6, with room for all that is sent between the loss of the one and of the other. */
  @Test
  void losingEveryCsmsWhileTheChargePointIsSendingEndsItsConversationAndNoOther() throws Exception {
    try (Stage stage =
        Stage.withBoth("/buffer", "{\"maxMessages\":1000000,\"maxBytes\":100000000}")) {
      FakeChargePoint unlucky = stage.chargePoint("CP1");
      FakeChargePoint neighbour = stage.chargePoint("CP2");
      stage.awaitConnected("CP1");
      stage.awaitConnected("CP2");
      CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendUntilClosed(unlucky));
      stage.primary.awaitOpen("CP1").awaitFrames(50);
      stage.primary.awaitOpen("CP1").dropAbruptly();
      stage.secondary.awaitOpen("CP1").dropAbruptly();
      assertEquals(NO_UPSTREAM, unlucky.awaitClose());
      Await.future("the sender ends", sending, () -> "sending");
      neighbour.call("Heartbeat", "{}");
      Await.until("it is gone", () -> stage.proxy.health().chargePoints() == 1);
      assertEquals(1, stage.proxy.events().await(ChargePointDisconnected.class, 1).size());
      FakeChargePoint again = stage.chargePoint("CP1");
      assertTrue(again.call("Heartbeat", "{}").isResult());
    }
  }

  private static void sendUntilClosed(FakeChargePoint chargePoint) {
    try {
      while (!chargePoint.isClosed()) {
        chargePoint.send("[2,\"" + chargePoint.nextId() + "\",\"Heartbeat\",{}]");
      }
    } catch (UncheckedIOException closed) {
      // As expected: it was in the middle of something.
    }
  }

  @Test
  void aPrimaryThatSaysGoodbyeTakesAChargePointWithoutSecondaryWithIt() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.primary.awaitOpen("CP1").close(1000, "maintenance");
      assertEquals(NO_UPSTREAM, chargePoint.awaitClose());
    }
  }

  @Test
  void aChargePointIsKeptWhileAFirstConnectionIsStillBeingTried() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.primary.handshake(request -> HandshakeReply.drop());
      stage.secondary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.primary.awaitHandshakes(15);
      assertTrue(chargePoint.isConnected());
      stage.primary.handshake(request -> HandshakeReply.accept());
      chargePoint.call("Heartbeat", "{}");
    }
  }

  @Test
  void aChargePointWhoseEveryCsmsWasGivenUpIsClosed() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly("/reconnect/maxAttempts", "3"))) {
      stage.primary.stopListening();
      stage.secondary.handshake(request -> HandshakeReply.refuse(403));
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      assertEquals(NO_UPSTREAM, chargePoint.awaitClose());
      assertEquals(2, stage.proxy.events().await(UpstreamGaveUp.class, 2).size());
      stage.proxy.events().await(ChargePointDisconnected.class, ChargePointDisconnected::byProxy);
    }
  }

  @Test
  void aChargePointThatLeavesTakesItsUpstreamsAlongAndNothingDialsAgain() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.secondary.handshake(request -> HandshakeReply.drop());
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.primary.awaitOpen("CP1");
      stage.secondary.awaitHandshakes(3);
      chargePoint.close(1000, "bye");
      assertEquals(1000, chargePoint.awaitClose().code());
      assertEquals(1001, stage.primary.connections("CP1").get(0).awaitClose().code());
      ChargePointDisconnected told = stage.proxy.events().await(ChargePointDisconnected.class);
      assertEquals(1000, told.closeCode());
      assertEquals("bye", told.reason());
      // One attempt may have been under way when it left.
      int knocks = stage.secondary.handshakes().size();
      Await.never(
          "another attempt",
          Duration.ofMillis(300),
          () -> stage.secondary.handshakes().size() > knocks + 1);
      assertEquals(1, stage.proxy.events().all(UpstreamConnected.class).size());
    }
  }

  @Test
  void aChargePointThatIsCutOffIsToldAs1006() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.primary.awaitOpen("CP1");
      chargePoint.dropAbruptly();
      ChargePointDisconnected told = stage.proxy.events().await(ChargePointDisconnected.class);
      assertEquals(1006, told.closeCode());
      assertEquals(1001, stage.primary.connections("CP1").get(0).awaitClose().code());
      assertEquals(0, stage.proxy.health().chargePoints());
    }
  }
}
