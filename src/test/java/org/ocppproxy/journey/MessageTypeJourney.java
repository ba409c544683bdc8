package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** SEND and CALLRESULTERROR, which OCPP 2.1 brought. */
class MessageTypeJourney {

  private static final String SEND = Ocpp.send("n1", "NotifyPeriodicEventStream", "{\"id\":1}");
  private static final String REJECTED = "[5,\"%s\",\"FormatViolation\",\"what?\",{}]";

  @Test
  void aSendOfTheChargePointReachesBothAndNobodyAnswers() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", "ocpp2.1");
      chargePoint.send(SEND);
      chargePoint.call("Heartbeat", "{}");
      assertEquals(SEND, stage.primary.awaitOpen("CP1").awaitFrames(2).get(0).text());
      assertEquals(SEND, stage.secondary.awaitOpen("CP1").awaitFrames(2).get(0).text());
      assertEquals(1, chargePoint.received().size());
      stage.primary.send("CP1", Ocpp.result("n1", "{}"));
      stage.proxy.awaitDropped("UNASKED", 1);
    }
  }

  /** SENDs need no lane: they pass a CALL that is still being answered. */
  @Test
  void aSendOfThePrimaryReachesTheChargePointEvenWhileItOwesAnAnswer() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", "ocpp2.1");
      stage.awaitConnected("CP1");
      chargePoint.holdAnswers();
      CompletableFuture<Received> reset =
          stage.primary.awaitOpen("CP1").askLater(Ocpp.call("r", "Reset", "{}"));
      chargePoint.awaitCall("Reset");
      stage.primary.send("CP1", SEND);
      chargePoint.awaitFrame("the SEND", message -> message.text().equals(SEND));
      chargePoint.releaseAnswers();
      Await.future("the answer", reset, () -> "none");
    }
  }

  @Test
  void aResultThatTheChargePointRejectsIsRejectedAtThePrimaryOnly() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", "ocpp2.1");
      stage.awaitConnected("CP1");
      Received beat = chargePoint.call("Heartbeat", "{}");
      String rejected = REJECTED.formatted(beat.id());
      chargePoint.send(rejected);
      chargePoint.send(REJECTED.formatted("nobody"));
      chargePoint.call("Heartbeat", "{}");
      assertEquals(rejected, stage.primary.awaitOpen("CP1").awaitFrames(3).get(1).text());
      assertTrue(
          stage.secondary.awaitOpen("CP1").awaitFrames(2).stream().allMatch(Received::isCall));
      stage.proxy.awaitDropped("UNASKED", 1);
    }
  }

  @Test
  void aResultThatACsmsRejectsIsRejectedAtTheChargePointUnderItsOwnId() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", "ocpp2.1");
      stage.awaitConnected("CP1");
      stage.primary.awaitOpen("CP1").ask(Ocpp.call("1", "Reset", "{}"));
      stage.secondary.awaitOpen("CP1").ask(Ocpp.call("1", "ClearCache", "{}"));
      String idOfSecondary = chargePoint.calls("ClearCache").get(0).id();
      stage.primary.send("CP1", REJECTED.formatted("1"));
      assertEquals(REJECTED.formatted("1"), chargePoint.awaitFrames(3).get(2).text());
      stage.secondary.send("CP1", REJECTED.formatted("1"));
      assertEquals(REJECTED.formatted(idOfSecondary), chargePoint.awaitFrames(4).get(3).text());
      stage.secondary.send("CP1", REJECTED.formatted(idOfSecondary));
      stage.proxy.awaitDropped("UNASKED", 1);
      assertEquals(4, chargePoint.received().size());
    }
  }

  @Test
  void olderVersionsKnowNeither() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", "ocpp1.6");
      chargePoint.send(SEND);
      Received beat = chargePoint.call("Heartbeat", "{}");
      chargePoint.send(REJECTED.formatted(beat.id()));
      stage.primary.send("CP1", SEND);
      stage.proxy.awaitDropped("UNKNOWN_TYPE", 3);
      assertEquals(List.of(beat), chargePoint.received());
      assertEquals(1, stage.primary.received("CP1").size());
    }
  }
}
