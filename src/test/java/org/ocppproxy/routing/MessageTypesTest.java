package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.protocol.Subprotocol.OCPP_1_6;
import static org.ocppproxy.protocol.Subprotocol.OCPP_2_0_1;
import static org.ocppproxy.protocol.Subprotocol.OCPP_2_1;
import static org.ocppproxy.routing.RouterBench.answer;
import static org.ocppproxy.routing.RouterBench.call;
import static org.ocppproxy.routing.RouterBench.error;
import static org.ocppproxy.routing.RouterBench.result;
import static org.ocppproxy.routing.RouterBench.toBoth;
import static org.ocppproxy.routing.RouterBench.toChargePoint;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** Broken frames and message types that not every version knows (OCPP-J 4.2.3 and 4.4). */
class MessageTypesTest {

  private static final String BAD_RESULT = "[5,\"1\",\"FormatViolation\",\"\",{}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[2,\"7\",\"A\"]              | 7  | FormationViolation | FormatViolation",
        "[2,\"7\",\"A\",{},1]         | 7  | FormationViolation | FormatViolation",
        "[2,\"7\",5,{}]               | 7  | FormationViolation | FormatViolation",
        "[2,\"7\",\"A\",[]]           | 7  | FormationViolation | FormatViolation",
        "[2,7,\"A\",{}]               | -1 | FormationViolation | RpcFrameworkError",
        "[2]                          | -1 | FormationViolation | RpcFrameworkError",
        "[]                           | -1 | FormationViolation | RpcFrameworkError",
        "[\"2\",\"7\",\"A\",{}]       | -1 | FormationViolation | RpcFrameworkError",
        "{\"a\":1}                    | -1 | FormationViolation | RpcFrameworkError",
        "5                            | -1 | FormationViolation | RpcFrameworkError",
        "nonsense                     | -1 | FormationViolation | RpcFrameworkError",
        "[2,\"7\",\"A\",{}            | 7  | FormationViolation | RpcFrameworkError",
        "[2,\"7\",\"A\",{\"a\":01}]   | 7  | FormationViolation | RpcFrameworkError",
      })
  void theChargePointsBrokenCallGetsTheErrorOfItsVersion(
      String broken, String id, String in16, String in2x) {
    for (Subprotocol version : Subprotocol.values()) {
      RouterBench bench = new RouterBench(version);
      Decision decision = bench.chargePoint(broken);
      String why = ((FrameDropped) decision.events().get(0)).detail();
      String code = version == OCPP_1_6 ? in16 : in2x;
      assertEquals(
          toChargePoint(error(id, code, why))
              .then(Decision.tell(bench.dropped(Party.CHARGE_POINT, DropReason.MALFORMED, why))),
          decision);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[3,\"7\"]", "[4,\"7\"]", "[3,7,{}]", "[4,\"7\",1]", "[3,\"7\",{}"})
  void aBrokenAnswerIsNotAnswered(String broken) {
    for (Subprotocol version : Subprotocol.values()) {
      assertOnlyTold(DropReason.MALFORMED, new RouterBench(version).chargePoint(broken));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[6,\"7\",\"A\"]", "[6,7,\"A\",{}]", "[6,\"7\",\"A\",{}", "[5,\"7\"]"})
  void aBrokenFrameOfAKindThatIsNeverAnsweredGetsNoErrorIn21(String broken) {
    assertOnlyTold(DropReason.MALFORMED, new RouterBench(OCPP_2_1).chargePoint(broken));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[9,\"7\",{}]",
        "[0,\"7\"]",
        "[-1,\"7\"]",
        "[2.5,\"7\",\"A\",{}]",
        "[99999999999,\"7\"]"
      })
  void onlyVersion201AnswersAnUnknownMessageType(String unknown) {
    assertOnlyTold(DropReason.UNKNOWN_TYPE, new RouterBench(OCPP_1_6).chargePoint(unknown));
    assertOnlyTold(DropReason.UNKNOWN_TYPE, new RouterBench(OCPP_2_1).chargePoint(unknown));
    assertEquals(
        toChargePoint(error("7", "MessageTypeNotSupported", "unknown message type")).deliveries(),
        new RouterBench(OCPP_2_0_1).chargePoint(unknown).deliveries());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[6,\"7\",\"A\",{}]", "[5,\"7\",\"A\"]", "[6,\"7\",\"A\"]", "[5,\"7\"]"})
  void theTypesOf21AreUnknownToTheOthersEvenWhenBroken(String unknown) {
    assertOnlyTold(DropReason.UNKNOWN_TYPE, new RouterBench(OCPP_1_6).chargePoint(unknown));
    RouterBench bench = new RouterBench(OCPP_2_0_1);
    assertEquals(
        toChargePoint(error("7", "MessageTypeNotSupported", "unknown message type"))
            .then(Decision.tell(bench.dropped(Party.CHARGE_POINT, DropReason.UNKNOWN_TYPE))),
        bench.chargePoint(unknown));
  }

  @ParameterizedTest
  @EnumSource
  void aCsmssBrokenCallIsAnsweredToItselfIfItHasAnId(Role from) {
    RouterBench bench = new RouterBench(OCPP_2_0_1);
    Decision decision = bench.csms(from, "[2,\"7\",\"Reset\"]");
    String why = ((FrameDropped) decision.events().get(0)).detail();
    assertEquals(
        answer(from, error("7", "FormatViolation", why))
            .then(Decision.tell(bench.dropped(Party.of(from), DropReason.MALFORMED, why))),
        decision);
    assertOnlyTold(DropReason.MALFORMED, bench.csms(from, "[2,7,\"Reset\",{}]"));
    assertOnlyTold(DropReason.MALFORMED, bench.csms(from, "[3,\"7\"]"));
    assertOnlyTold(DropReason.MALFORMED, bench.csms(from, "nonsense"));
    assertOnlyTold(DropReason.UNKNOWN_TYPE, bench.csms(from, "[9,7,{}]"));
  }

  @ParameterizedTest
  @EnumSource
  void onlyVersion201AnswersACsmssUnknownMessageTypeToItself(Role from) {
    for (String unknown : List.of("[9,\"7\",{}]", "[6,\"7\",\"A\",{}]", "[5,\"7\"]")) {
      assertOnlyTold(DropReason.UNKNOWN_TYPE, new RouterBench(OCPP_1_6).csms(from, unknown));
      RouterBench bench = new RouterBench(OCPP_2_0_1);
      assertEquals(
          answer(from, error("7", "MessageTypeNotSupported", "unknown message type"))
              .then(Decision.tell(bench.dropped(Party.of(from), DropReason.UNKNOWN_TYPE))),
          bench.csms(from, unknown));
    }
    assertOnlyTold(DropReason.UNKNOWN_TYPE, new RouterBench(OCPP_2_1).csms(from, "[9,\"7\",{}]"));
  }

  @ParameterizedTest
  @EnumSource(names = "OCPP_2_1", mode = EnumSource.Mode.EXCLUDE)
  void theTypesOf21OfACsmsNeverReachAChargePointOfAnotherVersion(Subprotocol version) {
    for (Role from : Role.values()) {
      RouterBench bench = new RouterBench(version);
      bench.csms(from, call("1", "Reset"));
      bench.chargePoint(result(from == PRIMARY ? "1" : "own-1"));
      for (String of21 : List.of(BAD_RESULT, "[6,\"1\",\"A\",{}]", "[6,\"1\",\"A\"]")) {
        Decision decision = bench.csms(from, of21);
        assertEquals(
            List.of(bench.dropped(Party.of(from), DropReason.UNKNOWN_TYPE)), decision.events());
        assertTrue(decision.deliveries().stream().allMatch(d -> d.to() == Party.of(from)), of21);
      }
    }
  }

  @Test
  void theChargePointsWordThatAResultWasBadReachesThePrimaryOnce() {
    RouterBench bench = new RouterBench(OCPP_2_1);
    bench.chargePoint(call("1", "Authorize"));
    bench.secondary(result("1"));
    assertOnlyTold(DropReason.UNASKED, bench.chargePoint(BAD_RESULT));
    bench.primary(result("1"));
    assertEquals(answer(PRIMARY, BAD_RESULT), bench.chargePoint(BAD_RESULT));
    assertOnlyTold(DropReason.UNASKED, bench.chargePoint(BAD_RESULT));
  }

  @ParameterizedTest
  @EnumSource
  void aCsmssWordThatAResultWasBadPassesOnceAndOnlyForItsOwnCall(Role asker) {
    RouterBench bench = new RouterBench(OCPP_2_1);
    String id = asker == PRIMARY ? "1" : "own-1";
    assertOnlyTold(DropReason.UNASKED, bench.csms(asker, BAD_RESULT));
    bench.csms(asker, call("1", "Reset"));
    assertOnlyTold(DropReason.UNASKED, bench.csms(asker, BAD_RESULT));
    bench.chargePoint(result(id));
    assertOnlyTold(DropReason.UNASKED, bench.csms(asker.other(), BAD_RESULT));
    assertEquals(
        toChargePoint("[5,\"" + id + "\",\"FormatViolation\",\"\",{}]"),
        bench.csms(asker, BAD_RESULT));
    assertOnlyTold(DropReason.UNASKED, bench.csms(asker, BAD_RESULT));
  }

  @Test
  void anotherConnectionOfTheSameCsmsCannotCallAResultBad() {
    RouterBench bench = new RouterBench(OCPP_2_1);
    bench.secondary(call("1", "Reset"));
    bench.chargePoint(result("own-1"));
    bench.lose(SECONDARY);
    assertOnlyTold(DropReason.UNASKED, bench.secondary(BAD_RESULT));
  }

  @Test
  void theHundredAndFirstResultMakesTheFirstTooOldToBeCalledBad() {
    RouterBench bench = new RouterBench(OCPP_2_1);
    for (int i = 0; i <= 100; i++) {
      bench.chargePoint(call("" + i, "Heartbeat"));
      bench.primary(result("" + i));
    }
    assertOnlyTold(DropReason.UNASKED, bench.chargePoint(BAD_RESULT.replace("\"1\"", "\"0\"")));
    assertEquals(answer(PRIMARY, BAD_RESULT), bench.chargePoint(BAD_RESULT));
  }

  @Test
  void afterABrokenFrameEverythingGoesOn() {
    RouterBench bench = new RouterBench(OCPP_2_0_1);
    bench.chargePoint("[");
    bench.secondary("[");
    assertEquals(toBoth(call("1", "Heartbeat")), bench.chargePoint(call("1", "Heartbeat")));
    assertEquals(toChargePoint(result("1")), bench.primary(result("1")));
  }

  private static void assertOnlyTold(DropReason why, Decision decision) {
    assertEquals(List.of(), decision.deliveries());
    assertEquals(1, decision.events().size());
    assertEquals(why, ((FrameDropped) decision.events().get(0)).reason());
  }
}
