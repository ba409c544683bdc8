package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Closed;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.HandshakePolicy;
import org.ocppproxy.fakes.HandshakeReply;

/** Scenario 11: a primary that does not speak the charge point's favourite version. */
class OtherVersionJourney {

  private static final HandshakePolicy BAD_REQUEST =
      request ->
          request.subprotocols().contains("ocpp1.6")
              ? HandshakeReply.accept()
              : HandshakeReply.refuse(400);

  @Test
  void theChargePointEndsUpOnWhatThePrimaryAccepts() throws Exception {
    findsAnotherVersion(request -> HandshakeReply.acceptOnly("ocpp1.6"));
  }

  @Test
  void theChargePointEndsUpOnWhatThePrimaryDoesNotCallABadRequest() throws Exception {
    findsAnotherVersion(BAD_REQUEST);
  }

  @Test
  void theChargePointEndsUpOnWhatThePrimaryInsistsOn() throws Exception {
    findsAnotherVersion(request -> HandshakeReply.insistOn("ocpp1.6"));
  }

  private static void findsAnotherVersion(HandshakePolicy policy) throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI").handshake(policy);
        RunningProxy proxy = RunningProxy.between(primary.url())) {
      for (String version : List.of("ocpp2.1", "ocpp2.0.1")) {
        try (FakeChargePoint chargePoint = connect(proxy)) {
          assertEquals(Optional.of(version), chargePoint.subprotocol());
          Closed closed = chargePoint.awaitClose();
          assertEquals(1012, closed.code());
        }
      }
      try (FakeChargePoint chargePoint = connect(proxy)) {
        assertEquals(Optional.of("ocpp1.6"), chargePoint.subprotocol());
        assertEquals(
            "Accepted", chargePoint.call("BootNotification", "{}").payload().getString("status"));
      }
      try (FakeChargePoint other =
          FakeChargePoint.dial(proxy.url(), "CP2").subprotocols("ocpp2.1").connect()) {
        assertEquals(Optional.of("ocpp2.1"), other.subprotocol());
      }
    }
  }

  @Test
  void aChargePointThatSpeaksNothingElseIsNotSentAway() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI").handshake(BAD_REQUEST);
        EventLines told = new EventLines();
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint chargePoint =
            FakeChargePoint.dial(proxy.url(), "CP1").subprotocols("ocpp2.1", "foo").connect()) {
      told.await("refused: HTTP 400");
      assertFalse(chargePoint.isClosed());
    }
  }

  private static FakeChargePoint connect(RunningProxy proxy) {
    return FakeChargePoint.dial(proxy.url(), "CP1")
        .subprotocols("ocpp2.1", "ocpp2.0.1", "ocpp1.6")
        .connect();
  }
}
