package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.routing.RouterBench.CALL_TIMEOUT;
import static org.ocppproxy.routing.RouterBench.answer;
import static org.ocppproxy.routing.RouterBench.call;
import static org.ocppproxy.routing.RouterBench.error;
import static org.ocppproxy.routing.RouterBench.result;
import static org.ocppproxy.routing.RouterBench.toChargePoint;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** What the CSMSs ask of the charge point, and what becomes of it. */
class CommandsTest {

  private static final Duration A_MOMENT = Duration.ofNanos(1);

  private final RouterBench bench = new RouterBench(Subprotocol.OCPP_1_6);

  @ParameterizedTest
  @EnumSource
  void theFiftyFirstWaitingCallIsRefusedAtOnce(Role asker) {
    bench.csms(asker, call("on its way", "Reset"));
    for (int i = 0; i < 50; i++) {
      assertEquals(Decision.NOTHING, bench.csms(asker, call("w" + i, "Reset")));
    }
    String refusal = error("x", "GenericError", "Too many calls are waiting for the charge point");
    assertEquals(
        answer(asker, refusal)
            .then(Decision.tell(bench.dropped(Party.of(asker), DropReason.UNDELIVERABLE))),
        bench.csms(asker, call("x", "Reset")));
    assertEquals(Decision.NOTHING, bench.csms(asker.other(), call("y", "Reset")));
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatWaitedForTheWholeTimeoutIsRefused(Role asker) {
    bench.csms(asker.other(), call("first", "Reset"));
    bench.pass(Duration.ofSeconds(1));
    bench.chargePoint(result(asker == PRIMARY ? "own-1" : "first"));
    bench.csms(asker.other(), call("slow", "Reset"));
    bench.csms(asker, call("next", "Reset"));
    bench.csms(asker, call("waits", "Reset"));
    assertEquals(Decision.NOTHING, bench.pass(CALL_TIMEOUT.minus(A_MOMENT)));
    Decision atTimeout = bench.pass(A_MOMENT);
    String refusal = error("waits", "GenericError", "The charge point was busy for too long");
    String next = call(asker == PRIMARY ? "next" : "own-1", "Reset");
    assertEquals(
        toChargePoint(next).then(answer(asker, refusal)).deliveries(), atTimeout.deliveries());
    assertEquals(
        List.of(
            bench.timedOut(Party.of(asker.other()), Party.CHARGE_POINT, "Reset"),
            bench.dropped(Party.of(asker), DropReason.UNDELIVERABLE)),
        atTimeout.events());
  }

  @ParameterizedTest
  @EnumSource
  void aCallRightBehindOneThatIsNeverAnsweredLeavesWhenTheLaneIsFreed(Role asker) {
    bench.csms(asker.other(), call("never", "Reset"));
    bench.csms(asker, call("next", "ClearCache"));
    Decision atTimeout = bench.pass(CALL_TIMEOUT);
    String next = call(asker == PRIMARY ? "next" : "own-1", "ClearCache");
    assertEquals(
        Decision.tell(bench.timedOut(Party.of(asker.other()), Party.CHARGE_POINT, "Reset"))
            .then(toChargePoint(next)),
        atTimeout);
  }

  @Test
  void aDeliveredCallThatIsNotAnsweredInTimeIsNotAnsweredByTheProxy() {
    bench.primary(call("1", "Reset"));
    assertEquals(Decision.NOTHING, bench.pass(CALL_TIMEOUT.minus(A_MOMENT)));
    Decision atTimeout = bench.pass(A_MOMENT);
    assertEquals(
        Decision.tell(bench.timedOut(Party.PRIMARY, Party.CHARGE_POINT, "Reset")), atTimeout);
    assertEquals(Decision.NOTHING, bench.pass(CALL_TIMEOUT));
  }

  @Test
  void aLateAnswerIsDeliveredWithinTenMinutesAndDroppedAfterThem() {
    bench.primary(call("1", "Reset"));
    bench.pass(CALL_TIMEOUT);
    bench.secondary(call("2", "Reset"));
    bench.pass(CALL_TIMEOUT);
    bench.pass(Duration.ofMinutes(10).minus(CALL_TIMEOUT));
    assertUnasked("1");
    assertEquals(answer(SECONDARY, result("2")), bench.chargePoint(result("own-1")));
  }

  @Test
  void aLateAnswerDoesNotDisturbTheCallThatIsOnItsWay() {
    bench.primary(call("1", "Reset"));
    bench.pass(CALL_TIMEOUT);
    bench.primary(call("2", "Reset"));
    bench.primary(call("3", "Reset"));
    assertEquals(answer(PRIMARY, result("1")), bench.chargePoint(result("1")));
    assertEquals(
        answer(PRIMARY, result("2")).then(toChargePoint(call("3", "Reset"))),
        bench.chargePoint(result("2")));
  }

  @Test
  void aSecondAnswerToTheSameCallIsDropped() {
    bench.secondary(call("1", "Reset"));
    assertEquals(answer(SECONDARY, result("1")), bench.chargePoint(result("own-1")));
    assertUnasked("own-1");
    assertUnasked("1");
  }

  @Test
  void aCallErrorIsAnAnswerToo() {
    bench.secondary(call("1", "Reset"));
    assertEquals(
        answer(SECONDARY, error("1", "NotImplemented", "")),
        bench.chargePoint(error("own-1", "NotImplemented", "")));
    assertUnasked("own-1");
  }

  @ParameterizedTest
  @EnumSource
  void anAskerThatWasLostGetsNothingOnItsNextConnection(Role asker) {
    bench.csms(asker, call("1", "Reset"));
    bench.csms(asker, call("2", "Reset"));
    bench.csms(asker.other(), call("3", "Reset"));
    assertEquals(
        bench.nothingBut(bench.dropped(Party.of(asker), DropReason.ASKER_GONE)), bench.lose(asker));
    String others = asker == PRIMARY ? "own-1" : "3";
    assertEquals(
        Decision.tell(bench.dropped(Party.CHARGE_POINT, DropReason.ASKER_GONE))
            .then(toChargePoint(call(others, "Reset"))),
        bench.chargePoint(result(asker == PRIMARY ? "1" : "own-1")));
    assertEquals(answer(asker.other(), result("3")), bench.chargePoint(result(others)));
  }

  @ParameterizedTest
  @EnumSource
  void noLateAnswerReachesTheNextConnection(Role asker) {
    bench.csms(asker, call("1", "Reset"));
    bench.pass(CALL_TIMEOUT);
    bench.lose(asker);
    bench.csms(asker, call("2", "Reset"));
    assertEquals(
        bench.nothingBut(bench.dropped(Party.CHARGE_POINT, DropReason.ASKER_GONE)),
        bench.chargePoint(result(asker == PRIMARY ? "1" : "own-1")));
    assertEquals(
        answer(asker, result("2")), bench.chargePoint(result(asker == PRIMARY ? "2" : "own-2")));
  }

  @Test
  void aLostCsmsLeavesTheOthersCallsAlone() {
    bench.primary(call("1", "Reset"));
    bench.primary(call("2", "Reset"));
    assertEquals(Decision.NOTHING, bench.lose(SECONDARY));
    assertEquals(
        answer(PRIMARY, result("1")).then(toChargePoint(call("2", "Reset"))),
        bench.chargePoint(result("1")));
  }

  private void assertUnasked(String id) {
    assertEquals(
        bench.nothingBut(bench.dropped(Party.CHARGE_POINT, DropReason.UNASKED)),
        bench.chargePoint(result(id)));
  }
}
