package org.ocppproxy.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A look into a payload shows what a JSON-P parser shows. */
class PayloadProperties {

  @Property(tries = 10_000)
  void everyMemberIsFoundAsJsonpFindsIt(@ForAll("objects") String object) {
    looksAsJsonpHasIt(object);
  }

  @Property(tries = 10_000)
  void everyMemberIsFoundWhereNothingIsEscaped(@ForAll("objectsWithoutEscapes") String object) {
    looksAsJsonpHasIt(object);
  }

  private static void looksAsJsonpHasIt(String object) {
    String frame = "[3,\"1\"," + object + "]";
    try (JsonReader reader = Json.createReader(new StringReader(object))) {
      looksLike(reader.readObject(), ((Frame.CallResult) EnvelopeReader.read(frame)).payload());
    }
  }

  @Provide
  Arbitrary<String> objects() {
    return Arbitraries.randomValue(random -> new RandomJson(random).object(4));
  }

  @Provide
  Arbitrary<String> objectsWithoutEscapes() {
    return Arbitraries.randomValue(random -> new RandomJson(random, false).object(4));
  }

  private static void looksLike(JsonValue expected, Payload payload) {
    assertFalse(payload.isMissing());
    assertEquals(text(expected), payload.asText(Integer.MAX_VALUE));
    assertEquals(number(expected, payload), payload.asLong());
    for (String name : RandomJson.NAMES) {
      JsonValue member = expected instanceof JsonObject object ? object.get(name) : null;
      if (member == null) {
        assertTrue(payload.member(name).isMissing(), () -> name + " in " + payload);
      } else {
        looksLike(member, payload.member(name));
      }
    }
  }

  private static Optional<String> text(JsonValue value) {
    return value instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
  }

  /** Every spelling of a whole number counts, if it is not absurdly long. */
  private static OptionalLong number(JsonValue value, Payload payload) {
    if (!(value instanceof JsonNumber number) || payload.at().in(payload.text()).length() > 20) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(number.bigDecimalValue().longValueExact());
    } catch (ArithmeticException fractionOrTooLarge) {
      return OptionalLong.empty();
    }
  }
}
