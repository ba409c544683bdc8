package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.routing.RouterBench.CALL_TIMEOUT;
import static org.ocppproxy.routing.RouterBench.LIMITS;
import static org.ocppproxy.routing.RouterBench.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/** The lane: whose turn it is, and each of its bounds at the bound. */
class LaneTest {

  private static final Duration LATE = Duration.ofMinutes(10);
  private static final Duration A_MOMENT = Duration.ofNanos(1);

  private final Lane lane = new Lane(LIMITS);

  @Test
  void thePrimaryGoesFirstAndTheSecondaryAfterAtMostFive() {
    for (int i = 0; i < 12; i++) {
      lane.offer(call(PRIMARY, "p" + i, START));
    }
    lane.offer(call(SECONDARY, "s0", START));
    lane.offer(call(SECONDARY, "s1", START));
    assertEquals("p0 p1 p2 p3 p4 s0 p5 p6 p7 p8 p9 s1 p10 p11", order());
  }

  @Test
  void primaryCallsThatNobodyWaitedBehindCountToo() {
    for (int i = 0; i < 9; i++) {
      lane.offer(call(PRIMARY, "p" + i, START));
    }
    lane.next(START);
    lane.answer("p0");
    for (int i = 1; i < 6; i++) {
      lane.next(START);
      lane.answer("p" + i);
    }
    lane.offer(call(SECONDARY, "s0", START));
    assertEquals("s0 p6 p7 p8", order());
  }

  @Test
  void theSecondaryGoesAtOnceWhenThePrimaryWantsNothing() {
    lane.offer(call(SECONDARY, "s0", START));
    lane.offer(call(SECONDARY, "s1", START));
    assertEquals("s0 s1", order());
  }

  @Test
  void onlyOneCallIsOnItsWay() {
    lane.offer(call(PRIMARY, "p0", START));
    lane.offer(call(PRIMARY, "p1", START));
    assertEquals("p0", next(START));
    assertEquals("", next(START));
    lane.answer("p0");
    assertEquals("p1", next(START));
  }

  @Test
  void fiftyOfEachCsmsMayWaitAndNoMore() {
    for (Role role : Role.values()) {
      for (int i = 0; i < 50; i++) {
        assertTrue(lane.offer(call(role, role + "-" + i, START)));
      }
      assertFalse(lane.offer(call(role, "one too many", START)));
    }
    assertEquals(100, lane.waiting());
    lane.next(START);
    assertTrue(lane.offer(call(PRIMARY, "room again", START)));
  }

  @Test
  void aCallIsOverdueAtTheTimeoutAndNotBefore() {
    lane.offer(call(PRIMARY, "on its way", START));
    lane.next(START);
    lane.offer(call(PRIMARY, "waits", START));
    lane.offer(call(SECONDARY, "waits less", START.plusSeconds(1)));
    assertEquals(List.of(), lane.overdue(START.plus(CALL_TIMEOUT).minus(A_MOMENT)));
    assertEquals(
        List.of("waits"),
        lane.overdue(START.plus(CALL_TIMEOUT)).stream().map(LaneCall::id).toList());
    assertEquals(1, lane.waiting());
  }

  @Test
  void theTimeOnTheLaneCountsFromLeavingTheQueue() {
    Instant left = START.plusSeconds(20);
    lane.offer(call(PRIMARY, "p", START));
    lane.next(left);
    assertEquals(Optional.empty(), lane.timeOut(left.plus(CALL_TIMEOUT).minus(A_MOMENT)));
    assertEquals("p", id(lane.timeOut(left.plus(CALL_TIMEOUT))));
    assertEquals(Optional.empty(), lane.timeOut(left.plus(CALL_TIMEOUT)));
  }

  @Test
  void aLateAnswerIsKnownForTenMinutesAfterTheTimeout() {
    Instant gaveUp = START.plus(CALL_TIMEOUT);
    Instant tooLate = gaveUp.plus(LATE);
    lane.offer(call(PRIMARY, "p", START));
    lane.next(START);
    lane.timeOut(gaveUp);
    lane.timeOut(tooLate.minus(A_MOMENT));
    assertEquals("p", id(lane.answer("p")));
    assertEquals("", id(lane.answer("p")));

    lane.offer(call(PRIMARY, "q", START));
    lane.next(START);
    lane.timeOut(gaveUp);
    lane.timeOut(tooLate);
    assertEquals("", id(lane.answer("q")));
  }

  @Test
  void anIdThatTimesOutAgainIsTheYoungestOfTheLate() {
    timeOut("same", START);
    timeOut("other", START.plusSeconds(60));
    timeOut("same", START.plusSeconds(120));
    Instant othersEnd = START.plusSeconds(60).plus(CALL_TIMEOUT).plus(LATE);
    lane.timeOut(othersEnd);
    assertEquals("", id(lane.answer("other")));
    assertEquals("same", id(lane.answer("same")));
  }

  @Test
  void theHundredAndFirstLateCallForgetsTheFirst() {
    for (int i = 0; i <= 100; i++) {
      timeOut("c" + i, START);
    }
    assertEquals("", id(lane.answer("c0")));
    assertEquals("c1", id(lane.answer("c1")));
    assertEquals("c100", id(lane.answer("c100")));
  }

  @Test
  void onlyTheCallsOfTheOneThatLeftAreTakenOut() {
    lane.offer(call(PRIMARY, "p", START));
    lane.offer(call(SECONDARY, "s", START));
    assertEquals(List.of("p"), lane.removeWaiting(PRIMARY).stream().map(LaneCall::id).toList());
    assertEquals("s", order());
  }

  @Test
  void longCallsFindNoRoomBeyondTheCharactersButASingleOneDoes() {
    String half = RouterBench.call("a".repeat(200), "x".repeat((1 << 19)));
    LaneCall longCall =
        LaneCall.of(SECONDARY, 0, (Frame.Call) EnvelopeReader.read(half), "ours", START);
    assertTrue(lane.offer(longCall));
    assertFalse(lane.offer(longCall));
    assertTrue(lane.offer(call(PRIMARY, "p", START)));
    lane.removeWaiting(SECONDARY);
    String whole = RouterBench.call("a", "x".repeat(1 << 21));
    assertTrue(
        lane.offer(
            LaneCall.of(SECONDARY, 0, (Frame.Call) EnvelopeReader.read(whole), "ours", START)));
  }

  private void timeOut(String id, Instant since) {
    lane.offer(call(SECONDARY, id, since));
    lane.next(since);
    assertEquals(id, id(lane.timeOut(since.plus(CALL_TIMEOUT))));
  }

  private String order() {
    StringBuilder order = new StringBuilder();
    for (String id = next(START); !id.isEmpty(); id = next(START)) {
      order.append(order.isEmpty() ? "" : " ").append(id);
      lane.answer(id);
    }
    return order.toString();
  }

  private String next(Instant now) {
    return id(lane.next(now));
  }

  private static String id(Optional<LaneCall> call) {
    return call.map(LaneCall::id).orElse("");
  }

  private static LaneCall call(Role asker, String id, Instant since) {
    String text = RouterBench.call(id, "Reset");
    return LaneCall.of(asker, 0, (Frame.Call) EnvelopeReader.read(text), id, since);
  }
}
