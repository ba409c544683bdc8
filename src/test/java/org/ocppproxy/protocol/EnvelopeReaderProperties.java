package org.ocppproxy.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ocppproxy.protocol.Frame.Flaw;

/** The reader and a JSON-P parser agree on every text. */
class EnvelopeReaderProperties {

  @Property(tries = 10_000)
  void everyLegalSpellingIsReadAsItWasMeant(@ForAll("legal") RandomFrame meant) {
    Frame frame = EnvelopeReader.read(meant.text());
    assertInstanceOf(Frame.WellFormed.class, frame);
    assertEquals(
        meant, new RandomFrame(frame.text(), typeOf(frame), frame.messageId(), actionOf(frame)));
    agreesWithJsonp(meant.text());
  }

  @Property(tries = 20_000)
  void damagedFramesAreTakenOrRefusedAsJsonpDoes(@ForAll("damaged") String text) {
    agreesWithJsonp(text);
  }

  @Property(tries = 5_000)
  void anyTextIsTakenOrRefusedAsJsonpDoes(@ForAll String text) {
    agreesWithJsonp(text);
  }

  @Property(tries = 10_000)
  void soupsOfJsonCharactersAreTakenOrRefusedAsJsonpDoes(@ForAll("soup") String text) {
    agreesWithJsonp(text);
  }

  @Property(tries = 5_000)
  void anotherIdChangesNothingElse(@ForAll("legal") RandomFrame meant, @ForAll String id) {
    Frame.WellFormed frame = (Frame.WellFormed) EnvelopeReader.read(meant.text());
    String changed = frame.textWithId(id);
    Span at = frame.idAt();
    assertEquals(meant.text().substring(0, at.start()), changed.substring(0, at.start()));
    String behind = meant.text().substring(at.end());
    assertEquals(behind, changed.substring(changed.length() - behind.length()));
    Frame again = EnvelopeReader.read(changed);
    assertEquals(id, again.messageId());
    assertEquals(frame.getClass(), again.getClass());
    assertEquals(meant.action(), actionOf(again));
    assertEquals(
        meant.text(), ((Frame.WellFormed) again).idAt().replacedBy(at.in(meant.text()), changed));
  }

  @Provide
  Arbitrary<RandomFrame> legal() {
    return Arbitraries.randomValue(RandomFrame::from);
  }

  @Provide
  Arbitrary<String> damaged() {
    return Arbitraries.randomValue(RandomFrame::damaged);
  }

  @Provide
  Arbitrary<String> soup() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "[", "]", "{", "}", ",", ":", "2", "3", "-", ".", "e", "\"", "\\", "\"a\"", "null",
            "true", " ");
    return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }

  private static void agreesWithJsonp(String text) {
    Frame frame = EnvelopeReader.read(text);
    assertEquals(text, frame.text());
    Optional<JsonpEnvelope> jsonp = JsonpEnvelope.of(text);
    if (frame instanceof Frame.Malformed malformed) {
      assertEquals(flaw(jsonp), Optional.of(malformed.flaw()), text);
      jsonp
          .filter(JsonpEnvelope::isMessage)
          .ifPresent(
              envelope -> {
                assertEquals(envelope.type(), malformed.type(), text);
                assertEquals(
                    envelope.id().orElse(Frame.UNREADABLE_ID), malformed.messageId(), text);
              });
      return;
    }
    assertEquals(Optional.empty(), flaw(jsonp), text);
    JsonpEnvelope envelope = jsonp.orElseThrow();
    assertEquals(envelope.type(), typeOf(frame), text);
    assertEquals(envelope.id(), Optional.of(frame.messageId()), text);
    if (typeOf(frame) == 2 || typeOf(frame) == 6) {
      assertEquals(envelope.action(), actionOf(frame), text);
    }
  }

  /** The first flaw in the order in which the reader's documentation lists them. */
  private static Optional<Flaw> flaw(Optional<JsonpEnvelope> jsonp) {
    if (jsonp.isEmpty()) {
      return Optional.of(Flaw.NOT_JSON);
    }
    JsonpEnvelope envelope = jsonp.get();
    if (envelope.isFrame()) {
      return Optional.empty();
    }
    if (!envelope.isMessage()) {
      return Optional.of(Flaw.NOT_A_MESSAGE);
    }
    if (envelope.type() < 2 || envelope.type() > 6) {
      return Optional.of(Flaw.UNKNOWN_TYPE);
    }
    return Optional.of(envelope.id().isEmpty() ? Flaw.BAD_ID : Flaw.BAD_SHAPE);
  }

  private static int typeOf(Frame frame) {
    return frame instanceof Frame.Call
        ? 2
        : frame instanceof Frame.CallResult
            ? 3
            : frame instanceof Frame.CallError ? 4 : frame instanceof Frame.CallResultError ? 5 : 6;
  }

  private static String actionOf(Frame frame) {
    return frame instanceof Frame.Call call
        ? call.action()
        : frame instanceof Frame.Send send ? send.action() : "";
  }
}
