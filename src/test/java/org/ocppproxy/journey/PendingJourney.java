package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.fakes.Answers;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** What is remembered of the charge point's CALLs. */
class PendingJourney {

  /** Row 7, answered: were any id kept, its repeated answer would come through. */
  @Test
  void threeThousandAnsweredCallsAreForgotten() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.primary.answerWith(
          call -> List.of(Ocpp.result(call.id(), "{}"), Ocpp.result(call.id(), "{}")));
      for (int i = 0; i < 6; i++) {
        chargePoint.wire().raw(Flood.ofCalls(500));
        chargePoint.awaitFrames(500 * (i + 1));
      }
      stage.proxy.awaitDropped("UNASKED", 3_000);
      assertEquals(3_000, chargePoint.received().size());
      assertEquals(List.of(), stage.proxy.events().all(CallTimedOut.class));
    }
  }

  /** Row 7, never answered. */
  @Test
  void ofCallsThatAreNeverAnsweredTheLatestThousandAreRemembered() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.primary.answerWith(Answers.none());
      chargePoint.wire().raw(Flood.ofCalls(1_200));
      stage.primary.awaitOpen("CP1").awaitFrames(1_200);
      for (int i = 0; i < 1_200; i++) {
        stage.primary.send("CP1", Ocpp.result(Integer.toString(i), "{}"));
      }
      List<String> latest = IntStream.range(200, 1_200).mapToObj(Integer::toString).toList();
      List<Received> answers = chargePoint.awaitFrames(1_000);
      assertEquals(latest, answers.stream().map(Received::id).toList());
      assertEquals(200, stage.proxy.awaitDropped("UNASKED", 200).dropped());
      assertEquals(
          1, stage.proxy.events().await(CallTimedOut.class, 1).size(), "not once for each");
    }
  }
}
