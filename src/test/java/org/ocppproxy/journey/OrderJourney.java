package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Answers;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** Frames arrive in the order in which they were sent, and as text only. */
class OrderJourney {

  private static final int MANY = 1_000;
  private static final List<String> NUMBERS =
      IntStream.range(0, MANY).mapToObj(Integer::toString).toList();

  @Test
  void aThousandFramesOfTheChargePointArriveInOrderAtBothAndSoDoTheAnswers() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      chargePoint.wire().raw(Flood.ofCalls(MANY));
      assertEquals(NUMBERS, ids(chargePoint.awaitFrames(MANY)));
      assertEquals(NUMBERS, ids(stage.primary.awaitOpen("CP1").awaitFrames(MANY)));
      assertEquals(NUMBERS, ids(stage.secondary.awaitOpen("CP1").awaitFrames(MANY)));
      assertEquals(0, stage.proxy.health().dropped());
    }
  }

  /** More than a few dozen at once would be more than the lane to the charge point takes. */
  @Test
  void aThousandCallsOfThePrimaryArriveInOrderAndSoDoTheAnswers() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      for (int i = 0; i < MANY; i += 20) {
        NUMBERS
            .subList(i, i + 20)
            .forEach(id -> stage.primary.send("CP1", Ocpp.call(id, "TriggerMessage", "{}")));
        stage.primary.awaitOpen("CP1").awaitFrames(i + 20);
      }
      assertEquals(NUMBERS, ids(chargePoint.awaitFrames(MANY)));
      assertEquals(NUMBERS, ids(stage.primary.awaitOpen("CP1").awaitFrames(MANY)));
    }
  }

  private static List<String> ids(List<Received> received) {
    return received.stream().map(Received::id).toList();
  }

  @Test
  void onlyOneCallOfBothCsmssIsOnTheWayToTheChargePointAtATime() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      chargePoint.answerWith(Answers.none());
      for (int i = 0; i < 5; i++) {
        stage.primary.send("CP1", Ocpp.call("1", "Reset", "{}"));
        stage.secondary.send("CP1", Ocpp.call("1", "ClearCache", "{}"));
      }
      Await.until("all have asked", () -> stage.proxy.health().received("SEC") == 5);
      for (int i = 1; i <= 10; i++) {
        List<Received> came = chargePoint.awaitFrames(i);
        assertEquals(i, came.size());
        chargePoint.send(Ocpp.result(came.get(i - 1).id(), "{}"));
      }
      assertEquals(5, stage.primary.awaitOpen("CP1").awaitFrames(5).size());
      assertEquals(5, stage.secondary.awaitOpen("CP1").awaitFrames(5).size());
    }
  }

  /** The charge point's CALL may cross one of a CSMS, even under the same id (OCPP-J 4.1.1). */
  @Test
  void callsOfBothSidesUnderTheSameIdMayCross() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.primary.holdAnswers();
      chargePoint.holdAnswers();
      CompletableFuture<Received> beat = chargePoint.askLater(Ocpp.call("7", "Heartbeat", "{}"));
      CompletableFuture<Received> reset =
          stage.primary.awaitOpen("CP1").askLater(Ocpp.call("7", "Reset", "{}"));
      chargePoint.awaitCall("Reset");
      Await.until("the heartbeat is there", () -> stage.primary.heldAnswers() == 1);
      stage.primary.releaseAnswers();
      chargePoint.releaseAnswers();
      assertTrue(Await.future("the beat", beat, () -> "none").payload().containsKey("currentTime"));
      assertEquals(
          "Accepted", Await.future("the reset", reset, () -> "none").payload().getString("status"));
    }
  }

  @Test
  void aBinaryMessageOfTheChargePointClosesItsConnectionForItIsNoOcpp() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      chargePoint.wire().binary(new byte[] {1, 2, 3});
      assertEquals(1003, chargePoint.awaitClose().code());
      assertTrue(stage.primary.received("CP1").isEmpty());
    }
  }

  @Test
  void aBinaryMessageOfACsmsIsDroppedAndCountedAndItsConnectionLives() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.secondary.awaitOpen("CP1").wire().binary(new byte[50_000]);
      stage.primary.awaitOpen("CP1").wire().binary(new byte[0]);
      stage.proxy.awaitDropped("MALFORMED", 2);
      assertTrue(stage.secondary.call("CP1", "Reset", "{}").isResult());
      assertTrue(stage.primary.call("CP1", "Reset", "{}").isResult());
      assertEquals(2, chargePoint.received().size());
      assertEquals(1, stage.secondary.connections("CP1").size());
    }
  }
}
