package org.ocppproxy.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PayloadTest {

  @Test
  void aMemberIsFoundSeveralLevelsDeep() {
    Payload payload = payload("{\"x\":[{\"id\":1}],\"a\":{\"b\":{\"id\": 2 }}}");
    assertEquals(2, payload.member("a").member("b").member("id").asInt(0));
  }

  @Test
  void whatIsMissingIsMissingOnEveryLevelAndNeverAnError() {
    Payload missing = payload("{\"a\":[1]}").member("b").member("c");
    assertTrue(missing.isMissing());
    assertTrue(payload("{\"a\":[1]}").member("a").member("b").isMissing());
    assertTrue(payload("null").member("a").isMissing());
    assertEquals(Optional.empty(), missing.asText(10));
    assertEquals(OptionalLong.empty(), missing.asLong());
    assertEquals(7, missing.asInt(7));
  }

  @Test
  void ofMembersWithTheSameNameTheLastCountsHoweverItIsSpelled() {
    assertEquals(2, payload("{\"id\":1,\"\\u0069d\":2}").member("id").asInt(0));
    assertEquals(3, payload("{\"\\u0069d\":1,\"id\":3}").member("id").asInt(0));
  }

  @Test
  void aNameIsFoundWhereverElseItIsMentioned() {
    assertEquals(
        2, payload("{\"id\":1,\"a\":\"id\",\"id\":2,\"b\":{\"id\":3}}").member("id").asInt(0));
    assertEquals(1, payload("{\"id\":1,\"idTag\":\"id\"}").member("id").asInt(0));
    assertTrue(payload("{\"a\":\"id\",\"idTag\":{\"id\":3}}").member("id").isMissing());
    assertEquals(1, payload("{\"aa\":2,\"a\":1}").member("a").asInt(0));
  }

  @Test
  void lookingIntoEachOfVeryManyObjectsTakesNoLongerThanWalkingOverThem() {
    Payload all = payload("{\"all\":[" + "{\"value\":1},".repeat(80_000) + "{}]}").member("all");
    long sum =
        assertTimeout(
            Duration.ofSeconds(5),
            () ->
                all.elements(80_000).stream()
                    .mapToLong(each -> each.member("value").asInt(0) + each.member("b").asInt(1))
                    .sum());
    assertEquals(160_000, sum);
  }

  @Test
  void whatStandsBehindAValueIsNotItsMember() {
    Payload payload = payload("{\"a\":{\"b\":1},\"id\":2}");
    assertTrue(payload.member("a").member("id").isMissing());
  }

  @Test
  void aNameThatIsSpelledLikeAnEscapeIsAnotherName() {
    assertTrue(payload("{\"\\n\":1}").member("\\n").isMissing());
    assertEquals(1, payload("{\"\\n\":1}").member("\n").asInt(0));
    assertEquals(1, payload("{\"\\\\n\":1}").member("\\n").asInt(0));
  }

  @Test
  void aTextIsCutToWhatIsAsked() {
    Payload text = payload("{\"t\":\"\\u0041bc\"}").member("t");
    assertEquals(Optional.of("Abc"), text.asText(3));
    assertEquals(Optional.of("Ab"), text.asText(2));
    assertEquals(Optional.empty(), payload("{\"t\":5}").member("t").asText(9));
  }

  @Test
  void onlyWholeNumbersAreNumbers() {
    assertEquals(OptionalLong.of(Long.MIN_VALUE), number("-9223372036854775808"));
    assertEquals(OptionalLong.of(Long.MAX_VALUE), number("9223372036854775807"));
    assertEquals(OptionalLong.empty(), number("9223372036854775808"));
    assertEquals(OptionalLong.empty(), number("1.5"));
    assertEquals(OptionalLong.empty(), number("\"5\""));
    assertEquals(OptionalLong.empty(), number("null"));
  }

  @Test
  void anIntOutOfRangeIsTheOther() {
    assertEquals(-1, payload("{\"n\":2147483648}").member("n").asInt(-1));
    assertEquals(Integer.MIN_VALUE, payload("{\"n\":-2147483648}").member("n").asInt(-1));
  }

  @Test
  void aNullIsThere() {
    assertFalse(payload("{\"n\":null}").member("n").isMissing());
  }

  private static OptionalLong number(String spelled) {
    return payload("{\"n\":" + spelled + "}").member("n").asLong();
  }

  private static Payload payload(String json) {
    return ((Frame.CallResult) EnvelopeReader.read("[3,\"1\"," + json + "]")).payload();
  }
}
