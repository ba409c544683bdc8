package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionRulesTest {

  @ParameterizedTest
  @CsvSource({
    "*, Reset, true",
    "*, '', true",
    "'', '', true",
    "'', Reset, false",
    "Reset, Reset, true",
    "reset, RESET, true",
    "Reset, ResetNow, false",
    "Reset, Rese, false",
    "Get*, GetLog, true",
    "Get*, Get, true",
    "Get*, TargetLog, false",
    "*Firmware, SignedUpdateFirmware, true",
    "*Firmware, UpdateFirmwareNow, false",
    "Remote*Transaction, RemoteStopTransaction, true",
    "R?set, Reset, true",
    "R?set, Rset, false",
    "*?, '', false",
    "**, Reset, true"
  })
  void aGlobStandsForWhatItSays(String glob, String action, boolean expected) {
    assertEquals(expected, ActionRules.matches(glob, action));
  }

  @Property
  void aGlobMeansTheSameAsTheRegularExpression(
      @ForAll @Chars({'a', 'B', '*', '?'}) @StringLength(max = 6) String glob,
      @ForAll @Chars({'a', 'b', '*'}) @StringLength(max = 8) String action) {
    Pattern same =
        Pattern.compile(
            glob.replace("*", ".*").replace("?", "."), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    assertEquals(same.matcher(action).matches(), ActionRules.matches(glob, action));
  }

  @Test
  void aHostileActionTakesNoTime() {
    String action = "a".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertFalse(ActionRules.matches("*a".repeat(20) + "b", action)));
  }

  @Test
  void whatIsDeniedDoesNotPassThoughItIsAllowed() {
    ActionRules rules = new ActionRules(List.of("*"), List.of("Reset", "*Firmware"));
    assertFalse(rules.permit("Reset"));
    assertFalse(rules.permit("UpdateFirmware"));
    assertTrue(rules.permit("ClearCache"));
    assertTrue(rules.permit("NobodyKnowsThis"));
  }

  @Test
  void whatIsNotAllowedDoesNotPass() {
    ActionRules rules = new ActionRules(List.of("Get*"), List.of("GetLog"));
    assertTrue(rules.permit("GetConfiguration"));
    assertFalse(rules.permit("GetLog"));
    assertFalse(rules.permit("NobodyKnowsThis"));
    assertFalse(new ActionRules(List.of(), List.of()).permit("GetConfiguration"));
  }
}
