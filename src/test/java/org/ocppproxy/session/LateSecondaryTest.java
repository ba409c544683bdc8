package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.Station.boot;
import static org.ocppproxy.session.Station.done;
import static org.ocppproxy.session.Station.heartbeat;
import static org.ocppproxy.session.Station.meter;
import static org.ocppproxy.session.Station.named;
import static org.ocppproxy.session.Station.start;
import static org.ocppproxy.session.Station.status;
import static org.ocppproxy.session.Station.stop;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.Subprotocol;

/** A secondary that comes late is first told what it does not know. */
class LateSecondaryTest {

  private final Scene scene = Scene.withBoth();
  private FakeWire chargePoint = scene.connect();
  private FakeWire primary = scene.csms(PRIMARY);

  /** The charge point introduces itself to the primary alone and connects again. */
  private void introducesItselfAndComesAgain() {
    for (String text :
        List.of(
            boot("b"), status("a", 1, "Available"), status("c", 2, "Charging"), start("s", 2))) {
      chargePoint.says(text);
    }
    chargePoint.says(status("d", 1, "Faulted"));
    primary.says(named("s", 1000));
    comesAgain();
  }

  private void comesAgain() {
    chargePoint.breaks();
    chargePoint = scene.connect();
    primary = scene.csms(PRIMARY);
  }

  private FakeWire secondaryReturns() {
    scene.pass(Scene.SECOND);
    return scene.csms(SECONDARY);
  }

  private static final List<String> BRIEFING =
      List.of(
          boot("proxy-1"),
          status("proxy-2", 2, "Charging"),
          status("proxy-3", 1, "Faulted"),
          start("proxy-0", 2));

  @Test
  void scenario26ItHearsBootStatusesAndOpenStartWithFreshIdsBeforeAllThatWaits() {
    introducesItselfAndComesAgain();
    chargePoint.says(heartbeat("h"));
    FakeWire secondary = scene.csms(SECONDARY);
    assertEquals(BRIEFING, secondary.texts().subList(0, 4));
    assertEquals(heartbeat("h"), secondary.texts().get(4));
    assertEquals(5, secondary.texts().size());
    assertEquals(List.of(heartbeat("h")), primary.texts());
  }

  @Test
  void scenario26ItsAnswersGoNowhereButItsTransactionIdIsLearned() {
    introducesItselfAndComesAgain();
    FakeWire secondary = scene.csms(SECONDARY);
    for (int i = 1; i <= 3; i++) {
      secondary.says(done("proxy-" + i));
    }
    secondary.says(named("proxy-0", 5000));
    chargePoint.says(meter("m", 1000));
    assertEquals(meter("m", 5000), secondary.texts().get(4));
    assertEquals(List.of(), chargePoint.texts());
    assertEquals(0, scene.counters.droppedFor(DropReason.UNASKED));
    secondary.says(done("proxy-1"));
    assertEquals(1, scene.counters.droppedFor(DropReason.UNASKED), "no id is answered twice");
  }

  @Test
  void scenario26WhatItHasAnsweredIsNeverRepeated() {
    introducesItselfAndComesAgain();
    FakeWire secondary = scene.csms(SECONDARY);
    secondary.says(done("proxy-1"));
    secondary.says(Ocpp.error("proxy-3", "InternalError", ""));
    secondary.says(named("proxy-0", 5000));
    secondary.breaks();
    FakeWire again = secondaryReturns();
    assertEquals(List.of(status("proxy-4", 2, "Charging")), again.texts());
    again.says(done("proxy-4"));
    comesAgain();
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
  }

  @Test
  void whatItAnswersWithoutBeingBriefedIsNotRepeatedEither() {
    FakeWire secondary = scene.csms(SECONDARY);
    chargePoint.says(boot("b"));
    chargePoint.says(status("c", 1, "Available"));
    secondary.says(done("b"));
    secondary.breaks();
    assertEquals(List.of(status("proxy-0", 1, "Available")), secondaryReturns().texts());
  }

  @Test
  void onlyTheLastBootAndTheLastStatusOfAConnectorAreTold() {
    FakeWire secondary = scene.csms(SECONDARY);
    for (String text : List.of(boot("b"), status("c", 1, "Available"), boot("d"))) {
      chargePoint.says(text);
      secondary.says(done(text.split("\"", 3)[1]));
    }
    chargePoint.says(status("e", 1, "Faulted"));
    secondary.says(done("c"));
    secondary.breaks();
    assertEquals(List.of(status("proxy-0", 1, "Faulted")), secondaryReturns().texts());
  }

  @Test
  void whatWaitsInItsQueueIsNotDoubled() {
    chargePoint.says(boot("b"));
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    chargePoint.says(stop("e", 1000));
    assertEquals(List.of(boot("b"), start("s", 1)), scene.csms(SECONDARY).texts());
  }

  @Test
  void aBootThatWaitsIsHeardBeforeTheStatusesOfBefore() {
    chargePoint.says(boot("b"));
    chargePoint.says(status("c", 1, "Charging"));
    comesAgain();
    chargePoint.says(boot("b"));
    chargePoint.says(status("c", 2, "Available"));
    assertEquals(
        List.of(boot("b"), status("proxy-0", 1, "Charging"), status("c", 2, "Available")),
        scene.csms(SECONDARY).texts());
  }

  @Test
  void aMessageIdThatTheChargePointUsesAgainHidesNothing() {
    chargePoint.says(boot("1"));
    comesAgain();
    chargePoint.says(heartbeat("1"));
    assertEquals(List.of(boot("proxy-0"), heartbeat("1")), scene.csms(SECONDARY).texts());
  }

  @Test
  void aTransactionThatIsOverIsNotTold() {
    FakeWire secondary = scene.csms(SECONDARY);
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    secondary.says(named("s", 5000));
    chargePoint.says(stop("e", 1000));
    comesAgain();
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
  }

  @Test
  void ofTwoTransactionsOnOneConnectorOnlyTheLaterIsOpen() {
    chargePoint.says(start("s", 1));
    chargePoint.says(start("t", 2));
    chargePoint.says(Ocpp.call("u", "StartTransaction", "{\"connectorId\":1,\"meterStart\":7}"));
    comesAgain();
    assertEquals(
        List.of(
            start("proxy-0", 2),
            Ocpp.call("proxy-1", "StartTransaction", "{\"connectorId\":1,\"meterStart\":7}")),
        scene.csms(SECONDARY).texts());
  }

  @Test
  void aStopThatWaitsBringsItsStartAlong() {
    FakeWire secondary = scene.csms(SECONDARY);
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    secondary.breaks();
    chargePoint.says(stop("e", 1000));
    secondary = secondaryReturns();
    secondary.says(named("proxy-0", 5000));
    assertEquals(List.of(start("proxy-0", 1), stop("e", 5000)), secondary.texts());
  }

  @Test
  void aReservationIsToldInTheSecondarysOwnNumber() {
    String payload = "{\"connectorId\":1,\"reservationId\":%d}";
    int moved = (1 << 30) + 5;
    chargePoint.says(Ocpp.call("s", "StartTransaction", payload.formatted(moved)));
    comesAgain();
    String told = Ocpp.call("proxy-0", "StartTransaction", payload.formatted(5));
    assertEquals(List.of(told), scene.csms(SECONDARY).texts());
  }

  @Test
  void ofMoreThanTwentyThousandChargePointsTheOneThatWasAwayLongestIsForgotten() {
    chargePoint.says(boot("b"));
    chargePoint.breaks();
    othersComeAndGo(Memories.MOST - 1);
    comesBackAndIsTold(List.of(boot("proxy-0")));
    othersComeAndGo(Memories.MOST);
    comesBackAndIsTold(List.of());
  }

  private void othersComeAndGo(int count) {
    for (int i = 0; i < count; i++) {
      scene.connect("other" + i).breaks();
    }
  }

  private void comesBackAndIsTold(List<String> briefing) {
    chargePoint = scene.connect();
    assertEquals(briefing, scene.csms(SECONDARY).texts());
    chargePoint.breaks();
  }

  @Test
  void withoutReplayNothingIsTold() {
    Scene quiet = Scene.withBoth().virtualising(true, false);
    FakeWire station = quiet.connect();
    quiet.csms(PRIMARY);
    station.says(boot("b"));
    station.breaks();
    quiet.connect();
    assertEquals(List.of(), quiet.csms(SECONDARY).texts());
  }

  @Test
  void aStationOfOcpp2IsToldByItsEvsesAndConnectors() {
    scene.speaking(Subprotocol.OCPP_2_0_1);
    comesAgain();
    String payload = "{\"evseId\":%d,\"connectorId\":1,\"connectorStatus\":\"Occupied\"}";
    for (int evse = 1; evse <= 2; evse++) {
      chargePoint.says(Ocpp.call("c" + evse, "StatusNotification", payload.formatted(evse)));
    }
    comesAgain();
    assertEquals(
        List.of(
            Ocpp.call("proxy-0", "StatusNotification", payload.formatted(1)),
            Ocpp.call("proxy-1", "StatusNotification", payload.formatted(2))),
        scene.csms(SECONDARY).texts());
  }

  @Test
  void whatWasSaidInAnotherVersionIsNotRepeated() {
    chargePoint.says(boot("b"));
    chargePoint.says(status("c", 1, "Available"));
    scene.speaking(Subprotocol.OCPP_2_0_1);
    comesAgain();
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
  }
}
