package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.routing.RouterBench.CALL_TIMEOUT;
import static org.ocppproxy.routing.RouterBench.answer;
import static org.ocppproxy.routing.RouterBench.call;
import static org.ocppproxy.routing.RouterBench.error;
import static org.ocppproxy.routing.RouterBench.result;
import static org.ocppproxy.routing.RouterBench.toBoth;
import static org.ocppproxy.routing.RouterBench.toChargePoint;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Subprotocol;

/** What proxies of this kind get wrong, as far as it is a matter of who gets which frame. */
class ScenarioTest {

  private final RouterBench bench = new RouterBench(Subprotocol.OCPP_1_6);

  @Test
  @DisplayName("Row 1: two CALLs with the id 1 at once, and each CSMS gets its own answer")
  void twoCallsWithTheSameIdEachGetTheirOwnAnswer() {
    assertEquals(toChargePoint(call("1", "Reset")), bench.primary(call("1", "Reset")));
    assertEquals(Decision.NOTHING, bench.secondary(call("1", "GetConfiguration")));
    assertEquals(
        answer(PRIMARY, "[3,\"1\",{\"status\":\"Accepted\"}]")
            .then(toChargePoint(call("own-1", "GetConfiguration"))),
        bench.chargePoint("[3,\"1\",{\"status\":\"Accepted\"}]"));
    assertEquals(
        answer(SECONDARY, "[3,\"1\",{\"unknownKey\":[]}]"),
        bench.chargePoint("[3,\"own-1\",{\"unknownKey\":[]}]"));
  }

  @Test
  @DisplayName("Row 2: the secondary answers a start first, and only the primary's answer counts")
  void onlyThePrimarysAnswerToAStartReachesTheChargePoint() {
    String start = "[2,\"s\",\"StartTransaction\",{\"connectorId\":1}]";
    assertEquals(texts(toBoth(start)), texts(bench.chargePoint(start)));
    assertEquals(Decision.NOTHING, bench.secondary("[3,\"s\",{\"transactionId\":77}]"));
    String primarys = "[3,\"s\",{\"transactionId\":5}]";
    assertEquals(toChargePoint(primarys), bench.primary(primarys));
    assertEquals(
        bench.nothingBut(bench.dropped(Party.PRIMARY, DropReason.UNASKED)),
        bench.primary(primarys));
    assertEquals(
        bench.nothingBut(bench.dropped(Party.SECONDARY, DropReason.UNASKED)),
        bench.secondary("[3,\"s\",{\"transactionId\":77}]"));
  }

  @Test
  @DisplayName("Row 7: thousands of CALLs that nobody answers, and no more than 1,000 are kept")
  void callsThatNobodyAnswersAreForgotten() {
    for (int i = 0; i < 1_000; i++) {
      assertEquals(
          toBoth(call("c" + i, "Heartbeat")), bench.chargePoint(call("c" + i, "Heartbeat")));
    }
    for (int i = 1_000; i < 5_000; i++) {
      Decision decision = bench.chargePoint(call("c" + i, "Heartbeat"));
      assertEquals(
          List.of(
              bench.timedOut(Party.CHARGE_POINT, Party.PRIMARY, "Heartbeat"),
              bench.timedOut(Party.CHARGE_POINT, Party.SECONDARY, "Heartbeat")),
          decision.events());
    }
    assertEquals(2_000, bench.pass(Duration.ofMinutes(10)).events().size());
    assertEquals(Decision.NOTHING, bench.pass(Duration.ofMinutes(10)));
  }

  @Test
  @DisplayName("Row 9: garbage and unasked results of the secondary are dropped and told")
  void garbageOfTheSecondaryIsDropped() {
    for (String garbage : List.of("", "{}", "[", "[2,5,\"Reset\",{}]", "[3,\"1\"]", "[4]")) {
      Decision decision = bench.secondary(garbage);
      assertTrue(
          decision.deliveries().stream().allMatch(each -> each.to() == Party.SECONDARY), garbage);
      assertEquals(1, decision.events().size(), garbage);
    }
    assertEquals(
        bench.nothingBut(bench.dropped(Party.SECONDARY, DropReason.UNASKED)),
        bench.secondary(result("nobody-asked")));
  }

  @Test
  @DisplayName("Row 10: broken frames of the charge point get a CALLERROR, and it goes on")
  void brokenFramesOfTheChargePointGetAnError() {
    for (String broken : List.of("[2,\"7\"", "[2,\"7\",\"Heartbeat\"]", "{}", "[2,7,\"A\",{}]")) {
      Decision decision = bench.chargePoint(broken);
      String id = broken.contains("\"7\"") ? "7" : "-1";
      String text = decision.deliveries().get(0).text();
      assertTrue(text.startsWith("[4,\"" + id + "\",\"FormationViolation\","), text);
      assertEquals(1, decision.deliveries().size());
    }
    assertEquals(
        bench.nothingBut(bench.dropped(Party.CHARGE_POINT, DropReason.UNKNOWN_TYPE)),
        bench.chargePoint("[9,\"7\",{}]"));
    assertEquals(toBoth(call("8", "Heartbeat")), bench.chargePoint(call("8", "Heartbeat")));
  }

  @Test
  @DisplayName("Row 27: a CALL that is never answered frees the lane")
  void aCallWithoutAnAnswerFreesTheLane() {
    bench.primary(call("1", "Reset"));
    bench.pass(CALL_TIMEOUT.minusMillis(1));
    bench.secondary(call("1", "ClearCache"));
    Decision decision = bench.pass(Duration.ofMillis(1));
    assertEquals(toChargePoint(call("own-1", "ClearCache")).deliveries(), decision.deliveries());
    assertEquals(
        List.of(bench.timedOut(Party.PRIMARY, Party.CHARGE_POINT, "Reset")), decision.events());
  }

  @Test
  @DisplayName("Row 27: an answer that took 45 seconds still reaches its asker, and nobody else")
  void aLateAnswerReachesItsAsker() {
    bench.secondary(call("1", "RemoteStartTransaction"));
    Decision decision = bench.pass(Duration.ofSeconds(30));
    assertEquals(
        List.of(bench.timedOut(Party.SECONDARY, Party.CHARGE_POINT, "RemoteStartTransaction")),
        decision.events());
    bench.primary(call("2", "Reset"));
    bench.pass(Duration.ofSeconds(15));
    assertEquals(answer(SECONDARY, result("1")), bench.chargePoint(result("own-1")));
    assertEquals(answer(PRIMARY, result("2")), bench.chargePoint(result("2")));
  }

  @Test
  @DisplayName("Row 27: a CALL that can no longer get there is answered with a CALLERROR at once")
  void aCallForAChargePointThatLeftIsRefusedAtOnce() {
    bench.primary(call("1", "Reset"));
    bench.secondary(call("2", "ClearCache"));
    String refusal = error("2", "GenericError", "The charge point is not connected");
    assertEquals(
        new Decision(
            answer(SECONDARY, refusal).deliveries(),
            List.of(bench.dropped(Party.SECONDARY, DropReason.UNDELIVERABLE))),
        bench.loseChargePoint());
    assertEquals(Decision.NOTHING, bench.loseChargePoint());
  }

  private static List<String> texts(Decision decision) {
    return decision.deliveries().stream().map(each -> each.to() + " " + each.text()).toList();
  }
}
