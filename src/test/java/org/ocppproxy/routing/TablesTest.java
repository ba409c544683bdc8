package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.routing.RouterBench.START;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.routing.PendingCalls.Pending;

/** The tables that remember things: each at its bound. */
class TablesTest {

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final RoutingLimits THREE =
      new RoutingLimits(3, LONGEST, 1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private final PendingCalls pending = new PendingCalls(Role.PRIMARY, THREE);
  private final TransactionBook book = new TransactionBook();

  @Test
  void onePendingCallTooManyForgetsTheOldest() {
    assertEquals(Optional.empty(), pending.add("a", "A", START));
    assertEquals(Optional.empty(), pending.add("b", "B", START));
    assertEquals(Optional.empty(), pending.add("c", "C", START));
    assertEquals(Optional.of(new Pending("A", START, 1)), pending.add("d", "D", START));
    assertFalse(pending.answer("a"));
    assertTrue(pending.answer("b"));
    assertEquals(2, pending.size());
  }

  @Test
  void aPendingCallIsForgottenAtItsTimeAndNotBefore() {
    pending.add("a", "A", START);
    pending.add("b", "B", START.plusMillis(1));
    assertEquals(List.of(), pending.expire(START.plus(LONGEST).minusMillis(1)));
    assertEquals(List.of(new Pending("A", START, 1)), pending.expire(START.plus(LONGEST)));
    assertFalse(pending.answer("a"));
    assertTrue(pending.answer("b"));
  }

  @Test
  void anIdThatIsUsedTwiceIsAnsweredTwiceAndNoMore() {
    pending.add("a", "A", START);
    pending.add("a", "A", START);
    assertTrue(pending.answer("a"));
    assertTrue(pending.answer("a"));
    assertFalse(pending.answer("a"));
    assertEquals(0, pending.size());
  }

  @Test
  void anIdThatIsUsedTwiceKeepsItsPlaceWhenItIsAnsweredOnce() {
    pending.add("a", "A", START);
    pending.add("a", "A", START);
    pending.add("b", "B", START.plusSeconds(1));
    assertTrue(pending.answer("a"));
    assertEquals(List.of(new Pending("A", START, 1)), pending.expire(START.plus(LONGEST)));
    assertFalse(pending.answer("a"));
  }

  @Test
  void theHundredAndFirstRecentThingForgetsTheFirst() {
    Recent<Integer, String> recent = new Recent<>();
    for (int i = 0; i <= 100; i++) {
      recent.put(i, "value");
    }
    assertEquals(100, recent.size());
    assertEquals(Optional.empty(), recent.take(0));
    assertEquals(Optional.of("value"), recent.take(1));
    assertEquals(Optional.empty(), recent.take(1));
  }

  @Test
  void whatIsKnownAgainIsRecentAgain() {
    Recent<Integer, String> recent = new Recent<>();
    for (int i = 0; i < 100; i++) {
      recent.put(i, "old");
    }
    recent.put(0, "new");
    recent.put(100, "new");
    assertEquals(Optional.of("new"), recent.take(0));
    assertEquals(Optional.empty(), recent.take(1));
  }

  @Test
  void theHundredAndFirstOpenTransactionForgetsTheFirst() {
    for (int i = 0; i <= 100; i++) {
      book.started("t" + i, transaction(i));
    }
    assertEquals(100, book.size());
    assertEquals(Optional.empty(), book.stopped("t0"));
    assertEquals(Optional.of(transaction(1)), book.stopped("t1"));
    assertEquals(Optional.of(transaction(100)), book.stopped("t100"));
  }

  @Test
  void theHundredAndFirstUnansweredStartForgetsTheFirst() {
    for (int i = 0; i <= 100; i++) {
      book.startAsked("m" + i, transaction(i));
    }
    assertEquals(100, book.size());
    assertFalse(book.awaitsAnswerTo("m0"));
    assertTrue(book.awaitsAnswerTo("m1"));
  }

  @Test
  void anUnknownIdBelongsToTheOneStartThatWasNeverAnswered() {
    book.startAsked("m", transaction(1));
    assertEquals(Optional.of(transaction(1)), book.stopped("-1"));
    assertEquals(0, book.size());
    assertEquals(Optional.empty(), book.stopped("-1"));
  }

  @Test
  void anUnknownIdBelongsToNobodyIfTwoStartsWereNeverAnswered() {
    book.startAsked("m1", transaction(1));
    book.startAsked("m2", transaction(2));
    assertEquals(Optional.empty(), book.stopped("-1"));
    assertEquals(2, book.size());
  }

  @Test
  void answersToAnythingButAStartChangeNothing() {
    book.startAnswered("m", "5");
    assertEquals(0, book.size());
    assertEquals(Optional.empty(), book.stopped("5"));
  }

  private static OpenTransaction transaction(int connector) {
    return new OpenTransaction(Outlet.connector(connector), "tag", OptionalLong.of(connector));
  }
}
