package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.protocol.Subprotocol.OCPP_1_6;
import static org.ocppproxy.protocol.Subprotocol.OCPP_2_0_1;
import static org.ocppproxy.protocol.Subprotocol.OCPP_2_1;
import static org.ocppproxy.routing.RouterBench.CHARGE_POINT;
import static org.ocppproxy.routing.RouterBench.answer;
import static org.ocppproxy.routing.RouterBench.call;
import static org.ocppproxy.routing.RouterBench.error;
import static org.ocppproxy.routing.RouterBench.result;
import static org.ocppproxy.routing.RouterBench.toChargePoint;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocppproxy.event.CommandRefused;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.protocol.CsmsActions;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** What a CSMS may not command. */
class CommandPolicyTest {

  private static final ActionRules NONE = new ActionRules(List.of(), List.of());
  private static final CommandPolicy ONLY_PRIMARY = new CommandPolicy(ActionRules.ALL, NONE);
  private static final CommandPolicy NOBODY = new CommandPolicy(NONE, NONE);

  @ParameterizedTest
  @CsvSource({
    "OCPP_1_6, Reset, Rejected",
    "OCPP_1_6, ChangeConfiguration, Rejected",
    "OCPP_1_6, UnlockConnector, NotSupported",
    "OCPP_1_6, SendLocalList, Failed",
    "OCPP_1_6, DeleteCertificate, Failed",
    "OCPP_1_6, UpdateFirmware,",
    "OCPP_1_6, ClearChargingProfile,",
    "OCPP_1_6, GetConfiguration,",
    "OCPP_1_6, SetVariables,",
    "OCPP_2_0_1, Reset, Rejected",
    "OCPP_2_0_1, RequestStartTransaction, Rejected",
    "OCPP_2_0_1, UnlockConnector, UnlockFailed",
    "OCPP_2_0_1, UpdateFirmware, Rejected",
    "OCPP_2_0_1, ClearDisplayMessage,",
    "OCPP_2_0_1, SetVariables,",
    "OCPP_2_0_1, AFRRSignal,",
    "OCPP_2_1, ClearDisplayMessage, Rejected",
    "OCPP_2_1, AFRRSignal, Rejected",
    "OCPP_2_1, NobodyKnowsThis,"
  })
  void aRefusedCallIsAnsweredAsItsActionAndVersionWantIt(
      Subprotocol version, String action, String status) {
    RouterBench bench = new RouterBench(version, ONLY_PRIMARY);
    String expected =
        status == null
            ? error("7", "SecurityError", "This system may not command that")
            : "[3,\"7\",{\"status\":\"" + status + "\"}]";
    assertEquals(
        answer(SECONDARY, expected).then(refused(bench, SECONDARY, action)),
        bench.secondary(call("7", action)));
  }

  @ParameterizedTest
  @EnumSource
  void everyActionOfAVersionIsRefusedWithOneLegalAnswer(Subprotocol version) {
    RouterBench bench = new RouterBench(version, NOBODY);
    for (String action : CsmsActions.of(version)) {
      List<Delivery> answers = bench.primary(call("id", action)).deliveries();
      assertEquals(1, answers.size(), action);
      assertEquals(Party.PRIMARY, answers.get(0).to(), action);
      Frame.Answer answer = (Frame.Answer) EnvelopeReader.read(answers.get(0).text());
      assertEquals("id", answer.messageId());
      boolean hasStatus = CsmsActions.refusal(version, action).isPresent();
      assertEquals(hasStatus, answer instanceof Frame.CallResult, action);
    }
  }

  @Test
  @DisplayName("Row 24: a refused CALL takes no place in the lane and never blocks it")
  void aRefusedCallDoesNotOccupyTheLane() {
    RouterBench bench = new RouterBench(OCPP_1_6, ONLY_PRIMARY);
    for (int i = 0; i < 100; i++) {
      bench.secondary(call("s" + i, "Reset"));
    }
    assertEquals(toChargePoint(call("1", "Reset")), bench.primary(call("1", "Reset")));
    bench.secondary(call("s", "Reset"));
    assertEquals(answer(PRIMARY, result("1")), bench.chargePoint(result("1")));
    assertEquals(Decision.NOTHING, bench.pass(RouterBench.CALL_TIMEOUT));
    assertEquals(Decision.NOTHING, bench.loseChargePoint());
  }

  @Test
  void theRulesOfOneCsmsAreNotThoseOfTheOther() {
    RouterBench bench = new RouterBench(OCPP_1_6, new CommandPolicy(NONE, ActionRules.ALL));
    assertEquals(
        answer(PRIMARY, "[3,\"1\",{\"status\":\"Rejected\"}]")
            .then(refused(bench, PRIMARY, "Reset")),
        bench.primary(call("1", "Reset")));
    assertEquals(toChargePoint(call("own-1", "Reset")), bench.secondary(call("1", "Reset")));
  }

  @Test
  void anUnknownActionPassesWhereEverythingIsAllowed() {
    ActionRules mostly = new ActionRules(List.of("*"), List.of("Reset"));
    RouterBench bench = new RouterBench(OCPP_1_6, new CommandPolicy(mostly, mostly));
    String vendors = call("1", "NobodyKnowsThis");
    assertEquals(toChargePoint(vendors), bench.primary(vendors));
  }

  @ParameterizedTest
  @CsvSource({"\"R\\u0065set\"", "\"reset\"", "\"RESET\""})
  void noSpellingGetsADeniedActionThrough(String actionJson) {
    ActionRules mostly = new ActionRules(List.of("*"), List.of("Reset"));
    RouterBench bench = new RouterBench(OCPP_1_6, new CommandPolicy(mostly, mostly));
    List<Delivery> deliveries = bench.secondary("[2,\"1\"," + actionJson + ",{}]").deliveries();
    assertEquals(1, deliveries.size());
    assertEquals(Party.SECONDARY, deliveries.get(0).to());
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedSendIsDroppedWithoutAnAnswer(Role from) {
    RouterBench bench = new RouterBench(OCPP_2_1, NOBODY);
    String send = "[6,\"1\",\"NotifyPeriodicEventStream\",{}]";
    assertEquals(refused(bench, from, "NotifyPeriodicEventStream"), bench.csms(from, send));
  }

  @Test
  void aPermittedSendPasses() {
    ActionRules streams = new ActionRules(List.of("*Stream"), List.of());
    RouterBench bench = new RouterBench(OCPP_2_1, new CommandPolicy(streams, streams));
    String send = "[6,\"1\",\"NotifyPeriodicEventStream\",{}]";
    assertEquals(toChargePoint(send), bench.secondary(send));
  }

  @Test
  void aSendIsNoMessageOfAnOlderVersionWhateverThePolicy() {
    RouterBench bench = new RouterBench(OCPP_2_0_1, NOBODY);
    Decision decision = bench.secondary("[6,\"1\",\"NotifyPeriodicEventStream\",{}]");
    assertEquals(
        List.of(bench.dropped(Party.SECONDARY, DropReason.UNKNOWN_TYPE)), decision.events());
    assertEquals(Party.SECONDARY, decision.deliveries().get(0).to());
  }

  @Test
  void aComplaintAboutARefusalDoesNotReachTheChargePoint() {
    RouterBench bench = new RouterBench(OCPP_2_1, NOBODY);
    bench.secondary(call("1", "Reset"));
    assertEquals(
        bench.nothingBut(bench.dropped(Party.SECONDARY, DropReason.UNASKED)),
        bench.secondary("[5,\"1\",\"FormatViolation\",\"\",{}]"));
  }

  @Test
  void whoMayOnlyReadGetsEveryReadingActionThrough() {
    ActionRules reading = new ActionRules(new ArrayList<>(CsmsActions.readOnly()), List.of());
    CommandPolicy policy = new CommandPolicy(ActionRules.ALL, reading);
    for (String action : CsmsActions.all()) {
      assertEquals(
          CsmsActions.readOnly().contains(action), policy.allows(SECONDARY, action), action);
    }
  }

  private static Decision refused(RouterBench bench, Role role, String action) {
    return Decision.tell(new CommandRefused(CHARGE_POINT, bench.now(), role, action));
  }
}
