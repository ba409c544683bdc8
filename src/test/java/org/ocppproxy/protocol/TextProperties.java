package org.ocppproxy.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Quoting, weighing and writing, for any text. */
class TextProperties {

  @Property
  void whatIsQuotedIsUnquotedToTheSame(@ForAll String plain) {
    String quoted = Json.quote(plain);
    assertEquals(quoted.length(), Json.skipString(quoted, 0));
    assertEquals(plain, Json.unquote(quoted, 0, quoted.length()));
  }

  @Property
  void anySpellingIsUnquotedToWhatWasMeant(@ForAll("spelled") String[] spelled) {
    assertEquals(spelled[0], Json.unquote(spelled[1], 0, spelled[1].length()));
  }

  @Property
  void aTextWeighsWhatItsBytesWeigh(@ForAll("unbroken") String text) {
    assertEquals(text.getBytes(UTF_8).length, Utf8.length(text));
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll Subprotocol version,
      @ForAll("ids") String id,
      @ForAll ErrorCode code,
      @ForAll String why) {
    String text = EnvelopeWriter.callError(version, id, code, why);
    assertEquals(id, ((Frame.CallError) EnvelopeReader.read(text)).messageId());
    try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
      JsonArray array = reader.readArray();
      assertEquals(4, array.getInt(0));
      assertEquals(id, array.getString(1));
      assertEquals(code.in(version), array.getString(2));
      assertEquals(why, array.getString(3));
      assertEquals(0, array.getJsonObject(4).size());
      assertEquals(5, array.size());
    }
  }

  @Provide
  Arbitrary<String[]> spelled() {
    return Arbitraries.randomValue(
        random -> {
          RandomJson json = new RandomJson(random);
          String plain = json.plain(20);
          return new String[] {plain, json.string(plain)};
        });
  }

  @Provide
  Arbitrary<String> unbroken() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .list()
        .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.strings().ofMaxLength(Frame.MAX_MESSAGE_ID_LENGTH);
  }
}
