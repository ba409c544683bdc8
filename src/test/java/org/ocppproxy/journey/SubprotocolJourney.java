package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.protocol.Subprotocol;

/** Which OCPP version is spoken. */
class SubprotocolJourney {

  /** Row 12, unknown. */
  @Test
  void aChargePointThatOffersOnlyWhatWeDoNotKnowIsTakenInWithoutOneAndClosedAtOnce()
      throws Exception {
    try (Stage stage = Stage.withBoth()) {
      for (String[] unknown : new String[][] {{"foo"}, {"OCPP1.6", "ocpp1.5", "ocpp2.0"}}) {
        FakeChargePoint chargePoint = stage.join(stage.dial("CP1").subprotocols(unknown));
        assertEquals(101, chargePoint.status());
        assertEquals(Optional.empty(), chargePoint.subprotocol());
        assertEquals(1002, chargePoint.awaitClose().code());
      }
      assertTrue(stage.chargePoint("CP2").call("Heartbeat", "{}").isResult());
      assertEquals(1, stage.primary.handshakes().size(), "nobody was dialled for CP1");
      assertEquals(1, stage.proxy.events().all(ChargePointConnected.class).size());
      assertEquals(1, stage.proxy.health().chargePoints());
    }
  }

  /** Row 12, none. */
  @Test
  void aChargePointThatOffersNothingIsTakenForOcpp16() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.join(stage.dial("CP1"));
      assertEquals(101, chargePoint.status());
      assertEquals(Optional.empty(), chargePoint.subprotocol());
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      assertEquals(List.of("ocpp1.6"), stage.primary.awaitOpen("CP1").request().subprotocols());
      assertEquals(List.of("ocpp1.6"), stage.secondary.awaitOpen("CP1").request().subprotocols());
      assertEquals(
          Subprotocol.OCPP_1_6,
          stage.proxy.events().await(ChargePointConnected.class).subprotocol());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ocpp1.6                   | ocpp1.6",
        "ocpp2.0.1                 | ocpp2.0.1",
        "ocpp2.1                   | ocpp2.1",
        "ocpp1.6, ocpp2.1          | ocpp1.6",
        "ocpp2.1, ocpp2.0.1        | ocpp2.1",
        "foo, ocpp2.0.1, ocpp1.6   | ocpp2.0.1",
        "ocpp2.0.1,ocpp1.6,ocpp2.1 | ocpp2.0.1"
      })
  void theFirstKnownOfTheChargePointsListIsSpokenOnBothSides(String offered, String spoken)
      throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint =
          stage.join(stage.dial("CP1").header("Sec-WebSocket-Protocol", offered));
      assertEquals(List.of(spoken), chargePoint.headers().all("Sec-WebSocket-Protocol"));
      assertEquals(List.of(spoken), stage.primary.awaitOpen("CP1").request().subprotocols());
      assertEquals(List.of(spoken), stage.secondary.awaitOpen("CP1").request().subprotocols());
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
    }
  }

  @Test
  void aListOverTwoHeaderFieldsIsOneList() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      FakeChargePoint chargePoint =
          stage.join(
              stage
                  .dial("CP1")
                  .header("sec-websocket-protocol", "foo")
                  .header("SEC-WEBSOCKET-PROTOCOL", "ocpp2.1, ocpp1.6"));
      assertEquals(Optional.of("ocpp2.1"), chargePoint.subprotocol());
      assertEquals(List.of("ocpp2.1"), stage.primary.awaitOpen("CP1").request().subprotocols());
    }
  }
}
