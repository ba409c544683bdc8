package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.ChargePointReplaced;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.fakes.Answers;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.Closed;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** A second connection under an id that is connected. */
class ReplacementJourney {

  private static final Closed REPLACED = new Closed(1001, "Replaced by a new connection");

  /** Row 16. */
  @Test
  void aChargePointThatConnectsAgainIsNeverToldAsDisconnected() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint first = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      FakeChargePoint second = stage.chargePoint("CP1");
      assertEquals(REPLACED, first.awaitClose());
      assertTrue(second.call("Heartbeat", "{}").isResult());
      assertEquals(1001, stage.primary.connections("CP1").get(0).awaitClose().code());
      assertEquals(1001, stage.secondary.connections("CP1").get(0).awaitClose().code());
      assertEquals(1, stage.proxy.health().chargePoints());
      second.close(1000, "");
      stage.proxy.events().await(ChargePointDisconnected.class);
      assertEquals(
          List.of(
              ChargePointConnected.class,
              ChargePointReplaced.class,
              ChargePointConnected.class,
              ChargePointDisconnected.class),
          stage.proxy.events().all(ProxyEvent.class).stream()
              .map(ProxyEvent::getClass)
              .filter(kind -> kind.getSimpleName().startsWith("ChargePoint"))
              .toList());
      assertEquals(List.of(), stage.proxy.events().all(UpstreamDisconnected.class));
    }
  }

  @Test
  void nothingOfTheOldConversationLeaksIntoTheNewOne() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      FakeChargePoint first = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      stage.primary.answerWith(Answers.none());
      first.answerWith(Answers.none());
      first.send(Ocpp.call("old", "Heartbeat", "{}"));
      stage.primary.awaitOpen("CP1").awaitCall("Heartbeat");
      stage.primary.send("CP1", Ocpp.call("old command", "Reset", "{}"));
      first.awaitCall("Reset");
      stage.primary.send("CP1", Ocpp.call("waiting", "ClearCache", "{}"));
      Await.until("both commands came", () -> stage.proxy.health().received("PRI") == 2);
      FakeChargePoint second = stage.chargePoint("CP1");
      Received error =
          stage
              .primary
              .awaitConnection("CP1", 1)
              .awaitFrame("an error for what waited", m -> m.isAnswerTo("waiting"));
      assertTrue(error.isError());
      stage.primary.awaitConnection("CP1", 2).send(Ocpp.result("old", "{}"));
      second.send(Ocpp.result("old command", "{}"));
      stage.proxy.awaitDropped("UNASKED", 2);
      assertTrue(second.received().isEmpty());
      assertTrue(stage.primary.awaitConnection("CP1", 2).received().isEmpty());
    }
  }

  @Test
  void ofManyConnectionsUnderOneIdTheLastOneRemains() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint last = stage.chargePoint("CP1");
      for (int i = 0; i < 20; i++) {
        FakeChargePoint former = last;
        last = stage.join(stage.dial("CP1").subprotocols("ocpp1.6"));
        assertEquals(REPLACED, former.awaitClose());
      }
      assertTrue(last.call("Heartbeat", "{}").isResult());
      assertEquals(1, stage.proxy.health().chargePoints());
      assertEquals(20, stage.proxy.events().await(ChargePointReplaced.class, 20).size());
      assertEquals(List.of(), stage.proxy.events().all(ChargePointDisconnected.class));
      stage.awaitOpenOnly("CP1");
    }
  }
}
