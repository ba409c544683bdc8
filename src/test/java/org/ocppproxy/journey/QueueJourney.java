package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.QueueOverflown;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.Closed;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;
import org.ocppproxy.protocol.Party;

/** What waits for a CSMS that is not there: in order, each once, within bounds. */
class QueueJourney {

  private static final String START = "{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":0}";
  private static final String STOP = "{\"transactionId\":1000,\"meterStop\":9}";

  /** Row 3. */
  @Test
  void whatThePrimaryHasHadIsNotReplayedToItWhileTheSecondaryIsStillDown() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.primary.stopListening();
      stage.secondary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      CompletableFuture<Received> start = chargePoint.callLater("StartTransaction", START);
      stage.primary.listenAgain();
      Await.future("the start's answer", start, () -> "none");
      stage.drop(stage.primary);
      stage.primary.awaitConnection("CP1", 2);
      chargePoint.call("Heartbeat", "{}");
      assertEquals(
          List.of("StartTransaction", "Heartbeat"), actions(stage.primary.received("CP1")));
      stage.secondary.listenAgain();
      stage.secondary.awaitOpen("CP1").awaitFrames(2);
      chargePoint.call("Authorize", "{}");
      stage.secondary.awaitOpen("CP1").awaitCall("Authorize");
      assertEquals(
          List.of("StartTransaction", "Heartbeat", "Authorize"),
          actions(stage.secondary.received("CP1")));
    }
  }

  private static List<String> actions(List<Received> received) {
    return received.stream().map(Received::action).toList();
  }

  /** Row 5. */
  @Test
  void aStopWhileThePrimaryIsAwayIsDeliveredAndAnsweredOnItsReturn() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.primary.stopListening();
      stage.drop(stage.primary);
      CompletableFuture<Received> stop = chargePoint.callLater("StopTransaction", STOP);
      stage.secondary.awaitOpen("CP1").awaitCall("StopTransaction");
      assertFalse(stop.isDone());
      stage.primary.listenAgain();
      assertTrue(Await.future("the stop's answer", stop, () -> "none").isResult());
      assertEquals(List.of("StopTransaction"), actions(stage.primary.received("CP1")));
      assertTrue(chargePoint.isConnected());
    }
  }

  /** Row 5, past the bound of age. */
  @Test
  void aChargePointWhoseStopWaitsTooLongForThePrimaryIsClosedToQueueItself() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly("/buffer/maxAgeSeconds", "0.25"))) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.primary.stopListening();
      stage.drop(stage.primary);
      chargePoint.send(Ocpp.call("stop", "StopTransaction", STOP));
      assertEquals(new Closed(1013, "Primary server unavailable"), chargePoint.awaitClose());
      QueueOverflown told = stage.proxy.events().await(QueueOverflown.class);
      assertEquals(Party.PRIMARY, told.receiver());
      assertEquals(1001, stage.secondary.connections("CP1").get(0).awaitClose().code());
    }
  }

  /** Row 8, with the bound of count. */
  @Test
  void twentyThousandFramesBeforeAnyCsmsIsThereCloseTheChargePointAtTheBound() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.primary.stopListening();
      stage.secondary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      chargePoint.wire().raw(Flood.ofCalls(20_000));
      assertEquals(1013, chargePoint.awaitClose().code());
      assertEquals(1, stage.proxy.events().await(QueueOverflown.class, 1).size());
      assertTrue(stage.proxy.health().received("CP") <= 20_000);
    }
  }

  /** Row 8, with the charge point kept. */
  @Test
  void ofTwentyThousandFramesThatWaitTheNewestHundredAreKeptForEachIfTheChargePointIsKept()
      throws Exception {
    try (Stage stage =
        Stage.withBoth(Stage.quickly("/primary", "{\"whenUnavailable\":\"keep\"}"))) {
      stage.primary.stopListening();
      stage.secondary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      chargePoint.wire().raw(Flood.ofCalls(20_000));
      stage.proxy.awaitDropped("QUEUE_FULL", 2 * 19_900);
      List<QueueOverflown> told = stage.proxy.events().await(QueueOverflown.class, 2);
      assertEquals(2, told.size(), "once for each CSMS");
      assertEquals(0, stage.proxy.health().body().getInt("eventsLost"));
      stage.primary.listenAgain();
      stage.secondary.listenAgain();
      List<String> newest = IntStream.range(19_900, 20_000).mapToObj(Integer::toString).toList();
      assertEquals(newest, ids(stage.primary.awaitOpen("CP1").awaitFrames(100)));
      assertEquals(newest, ids(stage.secondary.awaitOpen("CP1").awaitFrames(100)));
      assertTrue(chargePoint.isConnected());
    }
  }

  private static List<String> ids(List<Received> received) {
    return received.stream().map(Received::id).toList();
  }

  /** Row 8, with the bound of bytes. */
  @Test
  void whatWaitsIsBoundedInBytes() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly("/buffer/maxBytes", "1500"))) {
      stage.secondary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      for (int i = 0; i < 20; i++) {
        String data = "{\"data\":\"" + "\u20ac".repeat(100) + "\"}";
        chargePoint.ask(Ocpp.call("id" + i, "DataTransfer", data));
      }
      stage.secondary.listenAgain();
      assertEquals(List.of("id18", "id19"), ids(stage.secondary.awaitOpen("CP1").awaitFrames(2)));
      assertEquals(18, stage.proxy.health().dropped("QUEUE_FULL"));
    }
  }

  /** Row 8, with the bound of age. */
  @Test
  void whatHasWaitedTooLongForTheSecondaryIsDroppedCountedAndTold() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly("/buffer/maxAgeSeconds", "0.2"))) {
      stage.secondary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      chargePoint.call("DataTransfer", "{}");
      stage.proxy.awaitDropped("TOO_OLD", 1);
      assertEquals(Party.SECONDARY, stage.proxy.events().await(QueueOverflown.class).receiver());
      chargePoint.call("Heartbeat", "{}");
      stage.secondary.listenAgain();
      chargePoint.call("Authorize", "{}");
      stage.secondary.awaitOpen("CP1").awaitCall("Authorize");
      assertTrue(stage.secondary.awaitOpen("CP1").calls("DataTransfer").isEmpty());
      assertTrue(chargePoint.isConnected());
    }
  }

  @Test
  void framesSentInTheFirstMomentReachEveryCsmsInTheirOrder() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      FakeChargePoint chargePoint = stage.join(stage.dial("CP1").subprotocols("ocpp1.6"));
      chargePoint.wire().raw(Flood.ofCalls(50));
      List<String> sent = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
      assertEquals(sent, ids(stage.primary.awaitOpen("CP1").awaitFrames(50)));
      assertEquals(sent, ids(stage.secondary.awaitOpen("CP1").awaitFrames(50)));
    }
  }
}
