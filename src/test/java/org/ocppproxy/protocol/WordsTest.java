package org.ocppproxy.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The small words of the language: versions, codes, ids, roles, outlets. */
class WordsTest {

  @Test
  void theFirstOfferedVersionThatIsKnownIsTaken() {
    List<String> offered = List.of("foo", "ocpp2.1", "ocpp1.6");
    assertEquals(Optional.of(Subprotocol.OCPP_2_1), Subprotocol.firstKnown(offered));
    assertEquals(Optional.empty(), Subprotocol.firstKnown(List.of("foo", "OCPP1.6", "")));
    assertEquals(Optional.empty(), Subprotocol.firstKnown(List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void aVersionIsFoundByItsToken(Subprotocol version) {
    assertEquals(Optional.of(version), Subprotocol.of(version.token()));
  }

  @ParameterizedTest
  @CsvSource({"OCPP_1_6,2,4", "OCPP_2_0_1,2,4", "OCPP_2_1,2,6"})
  void aVersionKnowsItsMessageTypes(Subprotocol version, int first, int last) {
    for (int type = -1; type < 10; type++) {
      assertEquals(type >= first && type <= last, version.knowsMessageType(type), "type " + type);
    }
  }

  @Test
  void errorCodesAreSpelledAsEachVersionPrintsThem() {
    ErrorCode formation = ErrorCode.FORMATION_VIOLATION;
    assertEquals("FormationViolation", formation.in(Subprotocol.OCPP_1_6));
    assertEquals("FormatViolation", formation.in(Subprotocol.OCPP_2_0_1));
    assertEquals("FormatViolation", formation.in(Subprotocol.OCPP_2_1));
    ErrorCode framework = ErrorCode.RPC_FRAMEWORK_ERROR;
    assertEquals("FormationViolation", framework.in(Subprotocol.OCPP_1_6));
    assertEquals("RpcFrameworkError", framework.in(Subprotocol.OCPP_2_0_1));
    ErrorCode unknownType = ErrorCode.MESSAGE_TYPE_NOT_SUPPORTED;
    assertEquals("MessageTypeNotSupported", unknownType.in(Subprotocol.OCPP_2_0_1));
  }

  @Test
  void aCallErrorIsWrittenAsTheSpecificationPrintsIt() {
    assertEquals(
        "[4,\"-1\",\"FormationViolation\",\"say \\\"why\\\"\",{}]",
        EnvelopeWriter.callError(
            Subprotocol.OCPP_1_6, "-1", ErrorCode.FORMATION_VIOLATION, "say \"why\""));
  }

  @Test
  void aChargePointIdHas1To255Characters() {
    assertEquals("CP1", new ChargePointId("CP1").toString());
    assertEquals(255, new ChargePointId("x".repeat(255)).value().length());
    assertThrows(IllegalArgumentException.class, () -> new ChargePointId(""));
    assertThrows(IllegalArgumentException.class, () -> new ChargePointId("x".repeat(256)));
  }

  @Test
  void eachRoleHasAnotherAndAShortName() {
    assertEquals(Role.SECONDARY, Role.PRIMARY.other());
    assertEquals(Role.PRIMARY, Role.SECONDARY.other());
    assertEquals("PRI", Role.PRIMARY.shortName());
    assertEquals("SEC", Role.SECONDARY.shortName());
  }

  @Test
  void anOutletIsNamedAsItsVersionNumbersIt() {
    assertTrue(Outlet.STATION.isStation());
    assertTrue(new Outlet(0, 0).isStation());
    assertFalse(Outlet.connector(1).isStation());
    assertEquals("charge point", Outlet.connector(0).toString());
    assertEquals("connector 2", Outlet.connector(2).toString());
    assertEquals("EVSE 1", new Outlet(1, 0).toString());
    assertEquals("EVSE 1 connector 2", new Outlet(1, 2).toString());
  }

  @Test
  void aTextWeighsItsBytesAndALoneSurrogateThree() {
    assertEquals(0, Utf8.length(""));
    assertEquals(1 + 2 + 3 + 4, Utf8.length("aé漢😀"));
    assertEquals(3 + 1, Utf8.length("\ud83da"));
    assertEquals(3 + 1, Utf8.length("\ude00a"));
    assertEquals(3 + 4, Utf8.length("\ude00😀"));
  }
}
