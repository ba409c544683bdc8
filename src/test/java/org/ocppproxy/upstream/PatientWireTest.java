package org.ocppproxy.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.ocppproxy.websocket.HearingWire;

class PatientWireTest {

  private static final String LONG = "[2,\"1\",\"" + "x".repeat(Unread.ROOM) + "\",{}]";
  private static final String SHORT = "[2,\"2\",\"Heartbeat\",{}]";

  private final List<String> sent = new ArrayList<>();
  private final List<Boolean> outcomes = new ArrayList<>();
  private long nanos;
  private long takesNanos;
  private final Deque<Runnable> left = new ArrayDeque<>();
  private final HearingWire client =
      new HearingWire() {
        @Override
        public void sendText(String text, Outcome outcome) {
          sent.add(text);
          nanos += takesNanos;
          outcome.done(true);
        }

        @Override
        public void sendPing(Outcome outcome) {
          sent.add("ping");
          outcome.done(true);
        }

        @Override
        public void close(int code, String reason) {
          sent.add(code + " " + reason);
        }
      };

  private final Deque<Runnable> ends = new ArrayDeque<>();
  private final PatientWire wire =
      new PatientWire(
          client, new Turnstile(left::add, 1), new Turnstile(ends::add, 1), () -> nanos);

  @Test
  void asLongAsThereIsRoomTheSenderSends() {
    wire.sendText(SHORT, outcomes::add);
    wire.sendPing(outcomes::add);
    wire.close(1001, "bye");
    assertEquals(List.of(SHORT, "ping", "1001 bye"), sent);
    assertEquals(List.of(true, true), outcomes);
  }

  @Test
  void whatMayWaitIsLeftToAnother() {
    wire.sendText(LONG, outcomes::add);
    assertEquals(List.of(), sent);
    left.remove().run();
    wire.sendPing(outcomes::add);
    assertEquals(List.of(LONG), sent);
    left.remove().run();
    wire.close(1001, "bye");
    assertEquals(List.of(LONG, "ping"), sent);
    ends.remove().run();
    assertEquals(List.of(LONG, "ping", "1001 bye"), sent);
    assertEquals(List.of(true, true), outcomes);
  }

  @Test
  void theEndIsNotHeldUpByASendAndASendNotByTheEnd() {
    wire.sendText(LONG, outcomes::add);
    wire.close(1001, "bye");
    ends.remove().run();
    assertEquals(List.of("1001 bye"), sent);
    left.remove().run();
    assertEquals(List.of("1001 bye"), sent);
    assertEquals(List.of(false), outcomes);
  }

  @Test
  void whoHeldASenderUpOnceIsTrustedNoMore() {
    takesNanos = PatientWire.SLOW.toNanos() + 1;
    wire.sendText(SHORT, outcomes::add);
    takesNanos = 0;
    wire.sendText(SHORT, outcomes::add);
    assertEquals(List.of(SHORT), sent);
    left.remove().run();
    assertEquals(List.of(SHORT, SHORT), sent);
  }

  @Test
  void whoTakesATextWithinThatTimeIsTrustedOn() {
    takesNanos = PatientWire.SLOW.toNanos();
    wire.sendText(SHORT, outcomes::add);
    wire.sendText(SHORT, outcomes::add);
    assertEquals(List.of(SHORT, SHORT), sent);
  }

  @Test
  void anAnswerMakesRoom() {
    wire.sendText(LONG, outcomes::add);
    left.remove().run();
    wire.heard("[3,\"1\",{}]");
    wire.sendText(SHORT, outcomes::add);
    assertEquals(List.of(LONG, SHORT), sent);
  }

  @Test
  void ifNobodyCanWaitItIsNotSentAndTheEndComesAtOnce() {
    Turnstile full =
        new Turnstile(
            task -> {
              throw new RejectedExecutionException("full");
            },
            1);
    PatientWire alone = new PatientWire(client, full, full, () -> nanos);
    alone.sendText(LONG, outcomes::add);
    alone.sendPing(outcomes::add);
    alone.close(1011, "Sending failed");
    assertEquals(List.of("1011 Sending failed"), sent);
    assertEquals(List.of(false, false), outcomes);
  }
}
