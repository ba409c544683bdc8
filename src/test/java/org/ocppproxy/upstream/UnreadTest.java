package org.ocppproxy.upstream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadTest {

  private static final String PADDING = "x".repeat(400);

  private final Unread unread = new Unread();
  private int calls;

  private boolean call() {
    calls++;
    return unread.sends("[2,\"" + calls + "\",\"DataTransfer\",{\"data\":\"" + PADDING + "\"}]");
  }

  private void callUntilThereIsNoRoom() {
    while (call()) {
      assertTrue(calls < Unread.ROOM, "there is room without end");
    }
  }

  @Test
  void withoutAnAnswerThereIsRoomForSomeKilobytesOnly() {
    callUntilThereIsNoRoom();
    assertTrue(calls > 10 && calls < 25, () -> "" + calls);
    assertFalse(unread.hasRoom());
    assertFalse(unread.sendsPing());
    assertFalse(call());
  }

  @Test
  void whoAnswersEachCallAlwaysHasRoom() {
    for (int i = 0; i < 1_000; i++) {
      assertTrue(call());
      unread.heard("[3,\"" + calls + "\",{}]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[3,\"1\",{}]", "[3, \"1\", {}]", " [ 4 ,\n\"1\",\"InternalError\",\"\",{}]"})
  void itsAnswerProvesThatACallWasRead(String answer) {
    assertFalse(unread.sends("[2, \"1\",\"DataTransfer\",\"" + "x".repeat(Unread.ROOM) + "\"]"));
    unread.heard(answer);
    assertTrue(unread.hasRoom());
    assertTrue(call());
  }

  @Test
  void theAnswerToTheFirstProvesNoMoreThanThat() {
    callUntilThereIsNoRoom();
    call();
    unread.heard("[3,\"1\",{}]");
    assertFalse(call());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[2,\"1\",\"Reset\",{}]", "[3,\"other\",{}]", "[3]", "", "\"", "3\"1", "[3,\""})
  void whatIsNoAnswerToACallProvesNothing(String text) {
    assertFalse(unread.sends("[2,\"1\",\"DataTransfer\",\"" + "x".repeat(Unread.ROOM) + "\"]"));
    unread.heard(text);
    assertFalse(unread.hasRoom());
  }

  @Test
  void aCallThatIsNeverAnsweredIsWatchedForAWhileOnly() {
    callUntilThereIsNoRoom();
    for (int i = 0; i < 100; i++) {
      assertFalse(call());
    }
    for (int i = 2; i <= calls; i++) {
      unread.heard("[3,\"" + i + "\",{}]");
    }
    assertFalse(call());
    unread.heard("[3,\"" + calls + "\",{}]");
    assertTrue(unread.hasRoom());
  }

  @Test
  void anIdWithoutEndIsNotKept() {
    String id = "i".repeat(1_000);
    assertTrue(unread.sends("[2,\"" + id + "\",\"Heartbeat\",{}]"));
    callUntilThereIsNoRoom();
    unread.heard("[3,\"" + id + "\",{}]");
    assertFalse(unread.hasRoom());
  }
}
