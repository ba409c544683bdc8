package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.session.FakeWire.Manner.AT_ONCE;
import static org.ocppproxy.session.FakeWire.Manner.BY_HAND;
import static org.ocppproxy.session.FakeWire.Manner.FAILING;
import static org.ocppproxy.session.FakeWire.Manner.THROWING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeWire wire = FakeWire.alone();
  private final Outbox outbox = outbox(3 * Parcel.OBJECTS + 10);

  private static Outbox outbox(long bytes) {
    return new Outbox(new QueueBounds(3, bytes, Duration.ofSeconds(60)));
  }

  private boolean offer(String text) {
    return outbox.offer(Texts.delivery(text, true), NOW);
  }

  @Test
  void nothingLeavesBeforeItIsDrained() {
    outbox.attach(wire);
    offer("a");
    assertEquals(List.of(), wire.texts());
    outbox.drain();
    assertEquals(List.of("a"), wire.texts());
  }

  @Test
  void textsLeaveInOrderAndOneAtATime() {
    outbox.attach(wire.takes(BY_HAND));
    List.of("a", "b", "c").forEach(this::offer);
    outbox.drain();
    outbox.drain();
    assertEquals(List.of("a"), wire.texts());
    wire.completes(true);
    assertEquals(List.of("a", "b"), wire.texts());
    wire.completesAll();
    assertEquals(List.of("a", "b", "c"), wire.texts());
    assertEquals(1, wire.mostOutstanding());
    assertTrue(outbox.isEmpty());
  }

  @Test
  void tenThousandTextsThatLeaveAtOnceDoNotDeepenTheStack() {
    Outbox large = new Outbox(new QueueBounds(10_000, 10_000_000, Duration.ofSeconds(60)));
    List<String> texts = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
    texts.forEach(text -> assertTrue(large.offer(Texts.delivery(text, true), NOW)));
    large.attach(wire);
    large.drain();
    assertEquals(texts, wire.texts());
    assertEquals(1, wire.mostOutstanding());
  }

  @Test
  void aTextThatCouldNotBeSentIsTheFirstOnTheNextConnection() {
    outbox.attach(wire.takes(FAILING));
    List.of("a", "b").forEach(this::offer);
    outbox.drain();
    assertEquals("1011 Sending failed", wire.closing());
    assertFalse(outbox.isAttached());
    assertEquals(2, outbox.size());
    FakeWire next = FakeWire.alone();
    outbox.attach(next);
    outbox.drain();
    assertEquals(List.of("a", "b"), next.texts());
  }

  @Test
  void aWireThatThrowsCountsAsOneThatCouldNotSend() {
    outbox.attach(wire.takes(THROWING));
    List.of("a", "b").forEach(this::offer);
    outbox.drain();
    assertEquals("1011 Sending failed", wire.closing());
    FakeWire next = FakeWire.alone();
    outbox.attach(next);
    outbox.drain();
    assertEquals(List.of("a", "b"), next.texts());
  }

  @Test
  void aTextOfUnknownFateIsNotRepeated() {
    outbox.attach(wire.takes(BY_HAND));
    List.of("a", "b").forEach(this::offer);
    outbox.drain();
    outbox.detach();
    wire.completes(false);
    FakeWire next = FakeWire.alone();
    outbox.attach(next);
    outbox.drain();
    assertEquals(List.of("b"), next.texts());
  }

  @Test
  void aLateOutcomeOfAFormerWireDoesNotReleaseTheNextText() {
    outbox.attach(wire.takes(BY_HAND));
    List.of("a", "b", "c").forEach(this::offer);
    outbox.drain();
    outbox.detach();
    FakeWire next = FakeWire.alone().takes(BY_HAND);
    outbox.attach(next);
    outbox.drain();
    wire.completes(true);
    assertEquals(List.of("b"), next.texts());
    assertEquals(1, next.outstanding());
  }

  @Test
  void whatDoesNotLastDoesNotSurviveTheConnection() {
    outbox.attach(wire.takes(BY_HAND));
    offer("a");
    outbox.offer(Texts.delivery("answer", false), NOW);
    outbox.offerPing(NOW);
    outbox.detach();
    FakeWire next = FakeWire.alone();
    outbox.attach(next);
    outbox.drain();
    assertEquals(List.of("a"), next.texts());
    assertEquals(0, next.pings());
  }

  @Test
  void thereIsRoomUpToTheBoundInCountAndNotBeyond() {
    assertTrue(offer("a") && offer("b") && offer("c"));
    assertFalse(offer("d"));
    assertEquals(3, outbox.size());
  }

  @Test
  void thereIsRoomUpToTheBoundInBytesAndNotBeyond() {
    assertTrue(offer("äöü") && offer("1234"));
    assertFalse(offer("four"), "one byte too many");
    assertTrue(offer("abc"));
    assertEquals(3, outbox.size());
  }

  @Test
  void aTextBeyondLatin1TakesTwoBytesForEachCharacterInMemory() {
    Outbox narrow = outbox(Parcel.OBJECTS + 1 + Parcel.OBJECTS + 8);
    narrow.offer(Texts.delivery("a", true), NOW);
    assertFalse(narrow.offer(Texts.delivery("1234€", true), NOW));
    assertTrue(narrow.offer(Texts.delivery("123€", true), NOW));
  }

  @Test
  void aMessageIdIsKeptBesideItsText() {
    Outbox narrow = outbox(Parcel.OBJECTS + 1 + Parcel.OBJECTS + 8);
    narrow.offer(Texts.delivery("a", true), NOW);
    assertFalse(narrow.offer(Texts.call("text", "id-12"), NOW));
    assertTrue(narrow.offer(Texts.call("text", "id-1"), NOW));
  }

  @Test
  void aSingleTextMayBeLongerThanTheBoundIfNothingElseWaits() {
    Outbox narrow = outbox(10);
    assertTrue(narrow.offer(Texts.delivery("longer than ten bytes", true), NOW));
    assertFalse(narrow.offer(Texts.delivery("x", true), NOW));
  }

  @Test
  void whatHasLeftMakesRoomAgain() {
    Outbox narrow = outbox(2 * Parcel.OBJECTS + 10);
    narrow.attach(wire.takes(BY_HAND));
    for (int i = 0; i < 100; i++) {
      assertTrue(narrow.offer(Texts.delivery("ten bytes!", true), NOW), "text " + i);
      assertFalse(narrow.offer(Texts.delivery("x", true), NOW));
      assertTrue(narrow.offer(Texts.delivery("", true), NOW), "room to the last byte");
      narrow.drain();
      wire.completesAll();
    }
    assertTrue(narrow.isEmpty());
  }

  @Test
  void whatWasForgottenDroppedOrTooOldMakesRoomAgain() {
    Outbox narrow = outbox(2 * Parcel.OBJECTS + 10);
    narrow.attach(wire.takes(BY_HAND));
    narrow.offer(Texts.delivery("12345", true), NOW);
    narrow.offer(Texts.delivery("67890", false), NOW);
    narrow.drain();
    narrow.detach();
    assertTrue(narrow.isEmpty());
    assertTrue(narrow.offer(Texts.delivery("ten bytes!", true), NOW));
    assertEquals(1, narrow.dropOverAge(NOW.plusSeconds(61)));
    assertTrue(narrow.offer(Texts.delivery("ten bytes!", true), NOW));
    assertEquals(1, narrow.offerDroppingOldest(Texts.delivery("1234567890", true), NOW));
    assertEquals(1, narrow.size());
    assertFalse(narrow.offer(Texts.delivery("x", true), NOW));
    assertTrue(narrow.offer(Texts.delivery("", true), NOW), "room to the last byte");
  }

  @Test
  void theOldestGoesFirst() {
    List.of("a", "b", "c").forEach(this::offer);
    assertEquals(1, outbox.offerDroppingOldest(Texts.delivery("d", true), NOW));
    outbox.attach(wire);
    outbox.drain();
    assertEquals(List.of("b", "c", "d"), wire.texts());
  }

  @Test
  void aTextThatFindsNoRoomBesideTheOneThatIsLeavingIsTheOneDropped() {
    Outbox narrow = outbox(2 * Parcel.OBJECTS + 10);
    narrow.attach(wire.takes(BY_HAND));
    narrow.offer(Texts.delivery("ten bytes!", true), NOW);
    narrow.drain();
    assertEquals(1, narrow.offerDroppingOldest(Texts.delivery("x", true), NOW));
    wire.completesAll();
    assertEquals(List.of("ten bytes!"), wire.texts());
    assertTrue(narrow.isEmpty());
  }

  @Test
  void aPingIsNoFrameThatCouldBeLost() {
    outbox.offerPing(NOW);
    List.of("a", "b").forEach(this::offer);
    assertEquals(0, outbox.offerDroppingOldest(Texts.delivery("c", true), NOW));
    assertEquals(3, outbox.size());
  }

  @Test
  void onePingThatWaitsIsEnough() {
    outbox.attach(wire.takes(BY_HAND));
    offer("a");
    outbox.drain();
    outbox.offerPing(NOW);
    outbox.offerPing(NOW);
    wire.takes(AT_ONCE).completesAll();
    assertEquals(1, wire.pings());
    outbox.offerPing(NOW);
    outbox.drain();
    assertEquals(2, wire.pings());
    assertTrue(outbox.isEmpty());
  }

  @Test
  void ageCountsBeyondTheBoundAndNotAtIt() {
    offer("a");
    assertFalse(outbox.isOverAge(NOW.plusSeconds(60)));
    assertTrue(outbox.isOverAge(NOW.plusSeconds(60).plusMillis(1)));
    outbox.attach(wire.takes(BY_HAND));
    outbox.drain();
    assertTrue(outbox.isOverAge(NOW.plusSeconds(61)), "also while it is being sent");
    assertEquals(0, outbox.dropOverAge(NOW.plusSeconds(61)), "but then it cannot be dropped");
  }

  @Test
  void theWireIsClosedWhenTheLastTextHasLeft() {
    outbox.attach(wire.takes(BY_HAND));
    List.of("a", "b").forEach(this::offer);
    outbox.drain();
    outbox.closeWhenEmpty(1001, "bye");
    wire.completes(true);
    assertEquals("", wire.closing());
    wire.completes(true);
    assertEquals(List.of("a", "b"), wire.texts());
    assertEquals("1001 bye", wire.closing());
  }

  @Test
  void anEmptyOneClosesItsWireAtOnce() {
    outbox.attach(wire);
    outbox.closeWhenEmpty(1001, "bye");
    assertEquals("1001 bye", wire.closing());
  }

  @Test
  void closingNowDoesNotWaitForWhatWaits() {
    outbox.attach(wire.takes(BY_HAND));
    List.of("a", "b").forEach(this::offer);
    outbox.drain();
    outbox.closeNow(1001, "now");
    wire.completes(true);
    assertEquals("1001 now", wire.closing());
    assertEquals(List.of("a"), wire.texts());
    assertFalse(outbox.isAttached());
  }
}
