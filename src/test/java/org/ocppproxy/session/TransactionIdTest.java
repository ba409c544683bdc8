package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.Station.done;
import static org.ocppproxy.session.Station.meter;
import static org.ocppproxy.session.Station.named;
import static org.ocppproxy.session.Station.start;
import static org.ocppproxy.session.Station.stop;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.Subprotocol;

/** Each CSMS has its own id for a transaction, and the charge point knows the primary's. */
class TransactionIdTest {

  private final Scene scene = Scene.withBoth();
  private final FakeWire chargePoint = scene.connect();
  private FakeWire primary = scene.csms(PRIMARY);
  private FakeWire secondary = scene.csms(SECONDARY);

  private void startsAndBothAnswer() {
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    secondary.says(named("s", 5000));
  }

  private static String remoteStop(String id, long transaction) {
    return Ocpp.call(id, "RemoteStopTransaction", "{\"transactionId\":" + transaction + "}");
  }

  private static String profile(String id, int profile, long transaction) {
    return Ocpp.call(
        id,
        "SetChargingProfile",
        "{\"connectorId\":1,\"csChargingProfiles\":{\"chargingProfileId\":"
            + profile
            + ",\"transactionId\":"
            + transaction
            + "}}");
  }

  @Test
  void scenario25MeterValuesAndStopBearTheIdOfWhoeverReceivesThem() {
    startsAndBothAnswer();
    chargePoint.says(meter("m", 1000));
    chargePoint.says(stop("e", 1000));
    assertEquals(List.of(start("s", 1), meter("m", 1000), stop("e", 1000)), primary.texts());
    assertEquals(List.of(start("s", 1), meter("m", 5000), stop("e", 5000)), secondary.texts());
    assertEquals(List.of(named("s", 1000)), chargePoint.texts());
  }

  @Test
  void scenario25RemoteStopsOfBothReachTheSameTransaction() {
    startsAndBothAnswer();
    secondary.says(remoteStop("1", 5000));
    chargePoint.says(done("proxy-0"));
    primary.says(remoteStop("1", 1000));
    assertEquals(
        List.of(named("s", 1000), remoteStop("proxy-0", 1000), remoteStop("1", 1000)),
        chargePoint.texts());
  }

  @Test
  void scenario25AProfileOfTheSecondaryNamesThePrimarysTransactionAndAProfileOfItsOwn() {
    startsAndBothAnswer();
    secondary.says(profile("1", 7, 5000));
    chargePoint.says(done("proxy-0"));
    primary.says(profile("2", 7, 1000));
    assertEquals(
        List.of(named("s", 1000), profile("proxy-0", (1 << 30) + 7, 1000), profile("2", 7, 1000)),
        chargePoint.texts());
  }

  @Test
  void aSecondaryThatAnswersFirstIsUnderstoodAllTheSame() {
    chargePoint.says(start("s", 1));
    secondary.says(named("s", 5000));
    primary.says(named("s", 1000));
    chargePoint.says(meter("m", 1000));
    assertEquals(List.of(start("s", 1), meter("m", 5000)), secondary.texts());
  }

  @Test
  void idsThatNobodyHasPairedPassUnchanged() {
    startsAndBothAnswer();
    chargePoint.says(meter("m", 4711));
    chargePoint.says(meter("n", -1));
    chargePoint.says(stop("e", -1));
    secondary.says(remoteStop("1", 4711));
    assertEquals(
        List.of(start("s", 1), meter("m", 4711), meter("n", -1), stop("e", -1)), secondary.texts());
    assertEquals(remoteStop("proxy-0", 4711), chargePoint.texts().get(1));
  }

  @Test
  void aStopOfWhatThePrimaryHasNotNamedYetIsRejectedBecauseTheChargePointCannotKnowIt() {
    chargePoint.says(start("s", 1));
    secondary.says(named("s", 5000));
    secondary.says(remoteStop("1", 5000));
    assertEquals(List.of(), chargePoint.texts());
    assertEquals("[3,\"1\",{\"status\":\"Rejected\"}]", secondary.texts().get(1));
  }

  @Test
  void idsOutliveTheConnectionOfTheSecondary() {
    startsAndBothAnswer();
    secondary.breaks();
    scene.pass(Scene.SECOND);
    secondary = scene.csms(SECONDARY);
    chargePoint.says(meter("m", 1000));
    assertEquals(List.of(meter("m", 5000)), secondary.texts());
  }

  @Test
  void idsOutliveTheConnectionOfTheChargePoint() {
    startsAndBothAnswer();
    chargePoint.breaks();
    FakeWire again = scene.connect();
    primary = scene.csms(PRIMARY);
    secondary = scene.csms(SECONDARY);
    again.says(stop("s", 1000));
    secondary.says(remoteStop("1", 5000));
    assertEquals(List.of(stop("s", 1000)), primary.texts());
    assertEquals(stop("s", 5000), secondary.texts().get(0));
    assertEquals(List.of(remoteStop("proxy-0", 1000)), again.texts());
  }

  @Test
  void anAnswerUnderTheSameMessageIdOnAnotherConnectionIsNoAnswerToTheStart() {
    chargePoint.says(start("1", 1));
    primary.says(named("1", 1000));
    chargePoint.breaks();
    FakeWire again = scene.connect();
    primary = scene.csms(PRIMARY);
    secondary = scene.csms(SECONDARY);
    again.says(Station.heartbeat("1"));
    primary.says(done("1"));
    secondary.says(done("1"));
    secondary.says(named("proxy-0", 5000));
    again.says(meter("2", 1000));
    assertEquals(
        List.of(start("proxy-0", 1), Station.heartbeat("1"), meter("2", 5000)), secondary.texts());
  }

  @Test
  void anAnswerThatComesAfterTheChargePointHasLeftIsRememberedAndTheStartNotRepeated() {
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    secondary.takes(FakeWire.Manner.BY_HAND);
    chargePoint.says(Station.heartbeat("h"));
    chargePoint.says(meter("m", 1000));
    chargePoint.breaks();
    secondary.takes(FakeWire.Manner.AT_ONCE).completesAll();
    secondary.says(named("s", 5000));
    assertEquals(
        List.of(start("s", 1), Station.heartbeat("h"), meter("m", 5000)), secondary.texts());
    FakeWire again = scene.connect();
    scene.csms(PRIMARY);
    secondary = scene.csms(SECONDARY);
    again.says(meter("m", 1000));
    assertEquals(List.of(meter("m", 5000)), secondary.texts());
  }

  @Test
  void onALinkThatIsStillClosingNothingLeavesUnderAForeignIdWhenTheChargePointIsBack() {
    chargePoint.says(start("s", 1));
    chargePoint.says(start("t", 2));
    primary.says(named("s", 1000));
    primary.says(named("t", 1001));
    chargePoint.says(meter("m", 1001));
    chargePoint.breaks();
    scene.connect();
    secondary.says(named("s", 5000));
    assertEquals(List.of(start("s", 1), start("t", 2)), secondary.texts());
    secondary.says(named("t", 5001));
    assertEquals(meter("m", 5001), secondary.texts().get(2));
  }

  @Test
  void aRetryUnderANewMessageIdTakesThePlaceOfTheStart() {
    chargePoint.says(start("s", 1));
    primary.says(Ocpp.error("s", "InternalError", ""));
    secondary.says(named("s", 5000));
    chargePoint.says(start("t", 1));
    primary.says(named("t", 1000));
    secondary.says(named("t", 5001));
    chargePoint.says(meter("m", 1000));
    assertEquals(meter("m", 5001), secondary.texts().get(2));
  }

  @Test
  void aStartThatTheSecondaryCannotHandleLeavesItThePrimarysId() {
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    chargePoint.says(meter("m", 1000));
    secondary.says(Ocpp.error("s", "InternalError", ""));
    assertEquals(List.of(start("s", 1), meter("m", 1000)), secondary.texts());
  }

  @Test
  void withoutMappingEverythingPassesAsItIs() {
    Scene plain = Scene.withBoth().virtualising(false, true);
    FakeWire station = plain.connect();
    plain.csms(PRIMARY).says("[]");
    FakeWire listening = plain.csms(SECONDARY);
    station.says(start("s", 1));
    station.says(meter("m", 1000));
    listening.says(profile("1", 7, 5000));
    assertEquals(List.of(start("s", 1), meter("m", 1000)), listening.texts());
    assertEquals(List.of(profile("proxy-0", 7, 5000)), station.texts());
  }

  @Test
  void whatASecondaryIsToldInOcpp2IsNeverRewritten() {
    for (Subprotocol version : List.of(Subprotocol.OCPP_2_0_1, Subprotocol.OCPP_2_1)) {
      Scene newer = Scene.withBoth().speaking(version);
      FakeWire station = newer.connect();
      newer.csms(PRIMARY).says(done("nobody asked"));
      FakeWire listening = newer.csms(SECONDARY);
      String event =
          Ocpp.call("e", "TransactionEvent", "{\"transactionInfo\":{\"transactionId\":\"T\"}}");
      station.says(event);
      station.says(start("s", 1));
      station.says(meter("m", 1000));
      listening.says(profile("1", 7, 5000));
      assertEquals(List.of(event, start("s", 1), meter("m", 1000)), listening.texts());
      assertEquals(List.of(profile("proxy-0", 7, 5000)), station.texts());
    }
  }
}
