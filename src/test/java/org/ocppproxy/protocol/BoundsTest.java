package org.ocppproxy.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.protocol.Frame.Flaw;

/** The last text that is still read, and the first that is not. */
class BoundsTest {

  @Test
  void anIdOf255CharactersIsReadAndOneOf256IsNot() {
    assertEquals("x".repeat(255), EnvelopeReader.read(call("x".repeat(255))).messageId());
    assertFlaw(Flaw.BAD_ID, call("x".repeat(256)));
  }

  @Test
  void theBoundOfAnIdCountsCharactersAndNotTheirSpelling() {
    assertEquals("A".repeat(255), EnvelopeReader.read(call("\\u0041".repeat(255))).messageId());
    assertFlaw(Flaw.BAD_ID, call("\\u0041".repeat(256)));
    assertFlaw(Flaw.BAD_ID, call("x".repeat(1_000_000)));
  }

  @Test
  void anEmptyIdIsAnId() {
    assertEquals("", assertInstanceOf(Frame.Call.class, EnvelopeReader.read(call(""))).messageId());
  }

  @Test
  void sixtyFourLevelsAreReadAndSixtyFiveAreNot() {
    assertInstanceOf(Frame.CallResult.class, EnvelopeReader.read(result(objects(63))));
    assertFlaw(Flaw.NOT_JSON, result(objects(64)));
    assertInstanceOf(Frame.CallResult.class, EnvelopeReader.read(result(arrays(62))));
    assertFlaw(Flaw.NOT_JSON, result(arrays(63)));
    assertFlaw(Flaw.NOT_JSON, "[4,\"1\",\"E\",\"\"," + objects(64) + "]");
  }

  @Test
  void theSameBoundHoldsForWhatIsNoFrame() {
    assertFlaw(Flaw.UNKNOWN_TYPE, "[9,\"1\"," + objects(63) + "]");
    assertFlaw(Flaw.NOT_JSON, "[9,\"1\"," + objects(64) + "]");
    assertFlaw(Flaw.NOT_A_MESSAGE, objects(64));
    assertFlaw(Flaw.NOT_JSON, objects(65));
  }

  @Test
  void aMillionOpenBracketsAreNoFrameAndNoStackOverflow() {
    assertFlaw(Flaw.NOT_JSON, "[".repeat(1_000_000));
    assertFlaw(Flaw.NOT_JSON, "[2,\"1\",\"A\"," + "{\"a\":".repeat(1_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "2.0", "2e0", "20e-1", "0.2E+1", "2.000000000000000000"})
  void aTypeMayBeSpelledAsAnyNumberOfUpTo20Characters(String type) {
    assertInstanceOf(Frame.Call.class, EnvelopeReader.read("[" + type + ",\"1\",\"A\",{}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.0000000000000000000",
        "2e999999999",
        "2e2147483647",
        "2e2147483648",
        "2e-9999999999"
      })
  void aTypeSpelledLongerOrTooLargeIsUnknown(String type) {
    assertFlaw(Flaw.UNKNOWN_TYPE, "[" + type + ",\"1\",\"A\",{}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-0", "-1", "10.50", "1e5", "1E+5", "1e-05", "99999999999999999999999"})
  void aPayloadMayHoldAnyNumber(String number) {
    assertInstanceOf(Frame.CallResult.class, EnvelopeReader.read(result("{\"n\":" + number + "}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+1", "01", "-01", "1.", ".5", "-", "1e", "1e+", "0x1", "NaN", "Infinity", "١"})
  void whatIsNoNumberOfJsonIsRefused(String number) {
    assertFlaw(Flaw.NOT_JSON, result("{\"n\":" + number + "}"));
  }

  private static void assertFlaw(Flaw flaw, String text) {
    assertEquals(flaw, assertInstanceOf(Frame.Malformed.class, EnvelopeReader.read(text)).flaw());
  }

  private static String call(String id) {
    return "[2,\"" + id + "\",\"A\",{}]";
  }

  private static String result(String payload) {
    return "[3,\"1\"," + payload + "]";
  }

  private static String objects(int levels) {
    return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
  }

  private static String arrays(int levels) {
    return "{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
  }
}
