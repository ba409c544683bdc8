package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Answers;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** Who answers whom, and how often. */
class AnswersJourney {

  private static final String START =
      Ocpp.call("s1", "StartTransaction", "{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":0}");

  /** Row 1. */
  @Test
  void twoCsmssThatAskUnderTheSameIdEachGetTheirOwnAnswer() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      chargePoint.answerWith(
          call -> List.of(Ocpp.result(call.id(), "{\"answerTo\":\"" + call.action() + "\"}")));
      chargePoint.holdAnswers();
      CompletableFuture<Received> primary =
          stage.primary.awaitOpen("CP1").askLater(Ocpp.call("1", "Reset", "{}"));
      chargePoint.awaitCall("Reset");
      CompletableFuture<Received> secondary =
          stage.secondary.awaitOpen("CP1").askLater(Ocpp.call("1", "ClearCache", "{}"));
      Await.until("SEC has asked", () -> stage.proxy.health().received("SEC") == 1);
      chargePoint.releaseAnswers();
      assertEquals("Reset", answerTo(primary));
      assertEquals("ClearCache", answerTo(secondary));
      String first = chargePoint.calls("Reset").get(0).id();
      assertEquals("1", first);
      assertTrue(!chargePoint.awaitCall("ClearCache").id().equals(first));
      assertEquals(1, stage.primary.received("CP1").size());
      assertEquals(1, stage.secondary.received("CP1").size());
    }
  }

  private static String answerTo(CompletableFuture<Received> asked) {
    return Await.future("an answer", asked, () -> "none").payload().getString("answerTo");
  }

  /** Row 2. */
  @Test
  void aStartWhileThePrimaryIsDownIsAnsweredOnceByThePrimaryAndReachesEachOnce() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.primary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      CompletableFuture<Received> start = chargePoint.askLater(START);
      stage.secondary.awaitOpen("CP1").awaitCall("StartTransaction");
      Await.until("SEC has answered", () -> stage.proxy.health().received("SEC") == 1);
      assertEquals(List.of(), chargePoint.received());
      stage.primary.listenAgain();
      Received answer = Await.future("the primary's answer", start, () -> "none");
      assertEquals(1000, answer.payload().getInt("transactionId"));
      chargePoint.call("Heartbeat", "{}");
      assertEquals(1, chargePoint.received(m -> m.isAnswerTo("s1")).size());
      assertEquals(1, starts(stage.primary.received("CP1")));
      stage.secondary.awaitOpen("CP1").awaitCall("Heartbeat");
      assertEquals(1, starts(stage.secondary.received("CP1")));
    }
  }

  private static long starts(List<Received> received) {
    return received.stream().filter(m -> m.isCall("StartTransaction")).count();
  }

  @Test
  void theSecondarysAnswerNeverComesBackEvenIfThePrimaryIsSilent() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.primary.answerWith(Answers.none());
      chargePoint.send(START);
      Await.until("SEC has answered", () -> stage.proxy.health().received("SEC") == 1);
      stage.primary.send("CP1", Ocpp.error("s1", "InternalError", "no"));
      chargePoint.awaitFrame("the primary's error", m -> m.isAnswerTo("s1"));
      assertEquals(
          List.of(Ocpp.error("s1", "InternalError", "no")),
          chargePoint.received().stream().map(Received::text).toList());
      assertEquals(0, stage.proxy.health().dropped());
    }
  }

  @Test
  void aSecondAnswerOfThePrimaryIsDroppedAndCounted() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.primary.answerWith(
          call -> List.of(Ocpp.result(call.id(), "{}"), Ocpp.error(call.id(), "GenericError", "")));
      chargePoint.call("Heartbeat", "{}");
      stage.proxy.awaitDropped("UNASKED", 1);
      chargePoint.call("Heartbeat", "{}");
      stage.proxy.awaitDropped("UNASKED", 2);
      assertEquals(2, chargePoint.received().size());
    }
  }

  @Test
  void aSlowAnswerIsStillRelayed() throws Exception {
    try (Stage stage = Stage.withPrimary("/reconnect/initialDelaySeconds", "0.1")) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.primary.holdAnswers();
      CompletableFuture<Received> slow = chargePoint.askLater(START);
      Await.until("the start is there", () -> stage.primary.heldAnswers() == 1);
      stage.primary.answerWith(Answers.csms(2000));
      for (int i = 0; i < 20; i++) {
        stage.primary.call("CP1", "TriggerMessage", "{}");
      }
      stage.primary.releaseAnswers();
      assertEquals(
          1000, Await.future("the answer", slow, () -> "none").payload().getInt("transactionId"));
    }
  }
}
