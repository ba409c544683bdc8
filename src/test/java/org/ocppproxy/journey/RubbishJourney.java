package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Received;
import org.ocppproxy.protocol.Party;

/** Frames that are none, and answers that nobody asked for. */
class RubbishJourney {

  private static final List<String> NOBODY_ASKED =
      List.of("[3,\"nobody\",{}]", "[4,\"nobody\",\"GenericError\",\"\",{}]", "[3,\"-1\",{}]");
  private static final List<String> BROKEN =
      List.of("", "garbage", "{}", "null", "[]", "[3]", "[3,7,{}]", "[3,\"x\"", "[2,\"q\",{}] x");
  private static final List<String> OTHER_TYPES =
      List.of("[9,\"x\",{}]", "[5,\"x\",\"GenericError\",\"\",{}]", "[6,\"x\",\"Notify\",{}]");

  /** Row 9. */
  @Test
  void nothingThatTheSecondaryWasNotAskedForReachesTheChargePoint() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      comesToNothing(stage, stage.secondary, "SEC", Party.SECONDARY);
    }
  }

  @Test
  void nothingThatThePrimaryWasNotAskedForReachesTheChargePoint() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      comesToNothing(stage, stage.primary, "PRI", Party.PRIMARY);
    }
  }

  private static void comesToNothing(Stage stage, FakeCsms from, String name, Party party) {
    try (LogLines log = LogLines.from(Level.INFO)) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      NOBODY_ASKED.forEach(text -> from.send("CP1", text));
      BROKEN.forEach(text -> from.send("CP1", text));
      OTHER_TYPES.forEach(text -> from.send("CP1", text));
      assertTrue(from.call("CP1", "Reset", "{}").isResult());
      assertEquals(1, chargePoint.received().size());
      assertEquals(NOBODY_ASKED.size(), stage.proxy.health().dropped("UNASKED"));
      assertEquals(BROKEN.size(), stage.proxy.health().dropped("MALFORMED"));
      assertEquals(OTHER_TYPES.size(), stage.proxy.health().dropped("UNKNOWN_TYPE"));
      List<FrameDropped> told = stage.proxy.events().await(FrameDropped.class, 3);
      assertEquals(3, told.size(), "once for each reason");
      assertTrue(told.stream().allMatch(event -> event.from() == party));
      assertEquals(3, log.with("CP1: dropped a frame of " + name).size());
      assertEquals(1, from.connections("CP1").size());
    }
  }

  @Test
  void aBrokenCallOfACsmsIsAnsweredWithAnErrorToItAlone() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      stage.awaitConnected("CP1");
      CsmsConnection secondary = stage.secondary.awaitOpen("CP1");
      Received error = secondary.ask("[2,\"q1\",\"Reset\"]");
      assertEquals("FormationViolation", error.errorCode());
      assertTrue(chargePoint.received().isEmpty());
      assertTrue(stage.primary.received("CP1").isEmpty());
    }
  }

  /** Row 10: text, id of the answer, code of the answer, "none" if there must be none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "ocpp1.6 | FormationViolation | FormationViolation | none",
        "ocpp2.0.1 | RpcFrameworkError | FormatViolation | MessageTypeNotSupported",
        "ocpp2.1 | RpcFrameworkError | FormatViolation | none"
      })
  void aBrokenFrameOfTheChargePointIsAnsweredWithAnErrorAndTheConnectionLives(
      String version, String unreadable, String misshapen, String unknownType) throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", version);
      stage.awaitConnected("CP1");
      answered(chargePoint, "[2,\"a\",\"Heartbeat\",{}", "a", unreadable);
      answered(chargePoint, "[2,\"a", "-1", unreadable);
      answered(chargePoint, "", "-1", unreadable);
      answered(chargePoint, "{\"a\":1}", "-1", unreadable);
      answered(chargePoint, "[2,17,\"Heartbeat\",{}]", "-1", unreadable);
      answered(chargePoint, "[2,\"c\",\"Heartbeat\"]", "c", misshapen);
      answered(chargePoint, "[2,\"d\",7,{}]", "d", misshapen);
      answered(chargePoint, "[9,\"e\",{}]", "e", unknownType);
      assertTrue(chargePoint.isConnected());
      assertTrue(stage.primary.received("CP1").stream().allMatch(m -> m.isCall("Heartbeat")));
      assertTrue(stage.secondary.received("CP1").stream().allMatch(m -> m.isCall("Heartbeat")));
      assertEquals(
          Map.of("MALFORMED", 7, "UNKNOWN_TYPE", 1),
          Map.of(
              "MALFORMED", stage.proxy.health().dropped("MALFORMED"),
              "UNKNOWN_TYPE", stage.proxy.health().dropped("UNKNOWN_TYPE")));
    }
  }

  private static void answered(FakeChargePoint to, String text, String id, String code) {
    int before = to.received().size();
    to.send(text);
    Received beat = to.call("Heartbeat", "{}");
    List<Received> came = to.received().subList(before, to.received().size());
    if (code.equals("none")) {
      assertEquals(List.of(beat), came, text);
      return;
    }
    assertEquals(2, came.size(), text);
    Received error = came.stream().filter(Received::isError).findFirst().orElseThrow();
    assertEquals(id, error.id(), text);
    assertEquals(code, error.errorCode(), text);
  }
}
