package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.Station.boot;
import static org.ocppproxy.session.Station.done;
import static org.ocppproxy.session.Station.heartbeat;
import static org.ocppproxy.session.Station.named;
import static org.ocppproxy.session.Station.start;
import static org.ocppproxy.session.Station.status;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.protocol.Subprotocol;

/** The primary is only told again what never left for it while it was away. */
class ReturningPrimaryTest {

  private final Scene scene =
      Scene.withBoth().keepingTheChargePoint().bounds(1, 10_000, Duration.ofSeconds(60));
  private FakeWire chargePoint = scene.connect();

  private FakeWire primaryReturns() {
    scene.pass(Scene.SECOND);
    return scene.csms(PRIMARY);
  }

  @Test
  void whatDidNotFitIsToldWithFreshIdsAndItsAnswerReachesWhoAsked() {
    scene.csms(SECONDARY);
    scene.csms(PRIMARY).breaks();
    chargePoint.says(boot("b"));
    chargePoint.says(start("s", 1));
    chargePoint.says(status("c", 1, "Charging"));
    chargePoint.says(heartbeat("h"));
    FakeWire primary = primaryReturns();
    assertEquals(
        List.of(
            boot("proxy-0"), status("proxy-1", 1, "Charging"), start("proxy-2", 1), heartbeat("h")),
        primary.texts());
    primary.says(named("proxy-2", 1000));
    primary.says(named("s", 1001));
    primary.says(done("h"));
    assertEquals(List.of(named("s", 1000), done("h")), chargePoint.texts());
  }

  @Test
  void whatHasLeftIsNotToldAgainThoughItWasNeverAnswered() {
    scene.csms(SECONDARY);
    FakeWire primary = scene.csms(PRIMARY);
    chargePoint.says(boot("b"));
    chargePoint.says(status("c", 1, "Charging"));
    chargePoint.says(start("s", 1));
    primary.breaks();
    assertEquals(List.of(), primaryReturns().texts());
  }

  @Test
  void aStartThatItWasToldAboutIsNotToldASecondTime() {
    scene.csms(SECONDARY);
    scene.csms(PRIMARY).breaks();
    chargePoint.says(start("s", 1));
    chargePoint.says(heartbeat("h"));
    FakeWire primary = primaryReturns();
    assertEquals(List.of(start("proxy-0", 1), heartbeat("h")), primary.texts());
    primary.breaks();
    assertEquals(List.of(), primaryReturns().texts());
  }

  @Test
  void whatWaitsForItIsNotDoubled() {
    scene.csms(SECONDARY);
    scene.csms(PRIMARY).breaks();
    chargePoint.says(start("s", 1));
    assertEquals(List.of(start("s", 1)), primaryReturns().texts());
  }

  @Test
  void whatWasToldOnAFormerConnectionOfTheChargePointIsNotRepeated() {
    chargePoint.says(boot("b"));
    chargePoint.breaks();
    chargePoint = scene.connect();
    scene.csms(SECONDARY);
    FakeWire primary = scene.csms(PRIMARY);
    assertEquals(List.of(), primary.texts());
    primary.breaks();
    assertEquals(List.of(), primaryReturns().texts());
  }

  @Test
  void replayToTheSecondaryHasNothingToDoWithIt() {
    Scene other =
        Scene.withBoth()
            .virtualising(true, false)
            .keepingTheChargePoint()
            .bounds(1, 10_000, Duration.ofSeconds(60));
    FakeWire station = other.connect();
    other.csms(SECONDARY);
    other.csms(PRIMARY).breaks();
    station.says(boot("b"));
    station.says(heartbeat("h"));
    other.pass(Scene.SECOND);
    assertEquals(List.of(boot("proxy-0"), heartbeat("h")), other.csms(PRIMARY).texts());
  }

  @Test
  void aResultThatTheChargePointCannotReadIsReportedUnderTheFreshId() {
    Scene other =
        Scene.withBoth()
            .speaking(Subprotocol.OCPP_2_1)
            .keepingTheChargePoint()
            .bounds(1, 10_000, Duration.ofSeconds(60));
    FakeWire station = other.connect();
    other.csms(SECONDARY);
    other.csms(PRIMARY).breaks();
    station.says(boot("b"));
    station.says(heartbeat("h"));
    other.pass(Scene.SECOND);
    FakeWire primary = other.csms(PRIMARY);
    primary.says(done("proxy-0"));
    station.says("[5,\"b\",\"FormatViolation\",\"\",{}]");
    assertEquals(List.of(done("b")), station.texts());
    assertEquals("[5,\"proxy-0\",\"FormatViolation\",\"\",{}]", primary.texts().get(2));
  }
}
