package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ProxyEvent;

class OutboxTest {

  private static final Delivery DOWN = new Delivery.Later("down", Duration.ZERO, true);
  private static final Delivery BUSY = new Delivery.Later("busy", Duration.ZERO, false);

  private final FakeTime time = new FakeTime();
  private final FakeChannel channel = new FakeChannel();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Wording wording =
      new Wording(new Reporter(id -> id.value(), new WallClock(ZoneOffset.UTC)));
  private final Outbox direct = new Outbox(channel, wording, Runnable::run, time, time);
  private final Outbox queued = new Outbox(channel, wording, tasks::add, time, time);

  @Test
  void whatIsOfferedIsSentInOrder() {
    offer(direct, "A", "B");
    assertEquals(
        List.of("A: connected to the proxy", "B: connected to the proxy"), channel.subjects());
    assertEquals(new OutboxCounts("fake", 2, 0, 0, 0, 0, 0), direct.counts());
  }

  @Test
  void aChannelThatIsDownIsTriedAgainWithGrowingPausesUntilItIsBack() {
    channel.answer(DOWN, DOWN, DOWN);
    offer(direct, "A", "B");
    assertEquals(1, channel.seen.size());
    time.pass(Duration.ofMillis(999));
    assertEquals(1, channel.seen.size());
    time.pass(Duration.ofMillis(1));
    assertEquals(2, channel.seen.size());
    time.pass(Duration.ofSeconds(2));
    assertEquals(3, channel.seen.size());
    time.pass(Duration.ofSeconds(4));
    assertEquals(5, channel.seen.size());
    assertEquals("B: connected to the proxy", channel.subjects().get(4));
    assertEquals(new OutboxCounts("fake", 2, 0, 3, 0, 0, 0), direct.counts());
    assertEquals(0, time.planned());
  }

  @Test
  void aTimerThatRunsALittleEarlyLosesNoAttempt() {
    Duration little = Duration.ofNanos(900_000);
    Delay early =
        (wait, task) -> time.after(wait.compareTo(little) > 0 ? wait.minus(little) : wait, task);
    channel.answer(DOWN);
    Outbox outbox = new Outbox(channel, wording, Runnable::run, early, time);
    offer(outbox, "A", "B");
    time.pass(Duration.ofSeconds(2));
    assertEquals(2, outbox.counts().sent());
    assertEquals(0, time.planned());
  }

  @Test
  void aPauseNeverGrowsPastTenMinutes() {
    Delivery[] answers = new Delivery[60];
    java.util.Arrays.fill(answers, DOWN);
    channel.answer(answers);
    offer(direct, "A");
    time.pass(Duration.ofHours(3));
    int before = channel.seen.size();
    time.pass(Duration.ofHours(1));
    assertEquals(6, channel.seen.size() - before);
  }

  @Test
  void aMessageThatNobodyTakesForADayIsGivenUpAndTold() {
    Delivery[] answers = new Delivery[160];
    java.util.Arrays.fill(answers, DOWN);
    channel.answer(answers);
    offer(direct, "A");
    time.pass(Duration.ofHours(25));
    assertEquals(1, direct.counts().givenUp());
    while (direct.counts().sent() == 0) {
      offer(direct, "B");
      time.pass(Duration.ofMinutes(30));
    }
    assertTrue(channel.seen.stream().anyMatch(m -> m.text().contains("1 earlier message was")));
  }

  @Test
  void theServersWordIsRespected() {
    channel.answer(new Delivery.Later("429", Duration.ofMinutes(42), true));
    offer(direct, "A");
    time.pass(Duration.ofMinutes(41));
    offer(direct, "B");
    assertEquals(1, channel.seen.size());
    time.pass(Duration.ofMinutes(1));
    assertEquals(3, channel.seen.size());
  }

  @Test
  void aMessageThatMustWaitHoldsBackOnlyItsOwnChargePoint() {
    channel.answer(BUSY);
    offer(direct, "A", "B", "A");
    assertEquals(
        List.of("A: connected to the proxy", "B: connected to the proxy"), channel.subjects());
    time.pass(Duration.ofSeconds(1));
    assertEquals(4, channel.seen.size());
    assertEquals(3, direct.counts().sent());
    assertEquals(0, time.planned());
  }

  @Test
  void aRefusedMessageStopsNothing() {
    channel.answer(new Delivery.Refused("550 no"));
    offer(direct, "A", "A");
    assertEquals(new OutboxCounts("fake", 1, 0, 0, 1, 0, 0), direct.counts());
  }

  @Test
  void aMessageThatReachedOnlySomeIsCountedAndNotSentAgain() {
    channel.answer(new Delivery.Partly("250 ok", "a@x: 550 no"));
    offer(direct, "A", "A");
    time.pass(Duration.ofHours(1));
    assertEquals(2, channel.seen.size());
    assertEquals(new OutboxCounts("fake", 2, 1, 0, 0, 0, 0), direct.counts());
  }

  @Test
  void aBugInAChannelStopsNothing() {
    Channel broken =
        new Channel() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Delivery send(Message message) {
            throw new IllegalStateException("provoked by a test");
          }
        };
    Outbox outbox = new Outbox(broken, wording, Runnable::run, time, time);
    offer(outbox, "A", "B");
    assertEquals(2, outbox.counts().givenUp());
  }

  @Test
  void aFullQueueDropsTheOldestAndSaysSoInTheNextMessage() {
    for (int i = 0; i < 1_003; i++) {
      offer(queued, "CP" + i);
    }
    assertEquals(new OutboxCounts("fake", 0, 0, 0, 0, 3, 1_000), queued.counts());
    runAll();
    assertEquals("CP3: connected to the proxy", channel.subjects().get(0));
    assertTrue(channel.seen.get(0).text().contains("3 earlier messages were lost"));
    assertFalse(channel.seen.get(1).text().contains("earlier"));
  }

  @Test
  void longListsAreBoundedInAlerts() {
    for (int i = 0; i < 100; i++) {
      Alert alert = alert(Events.connected("A"));
      queued.offer(new Notice(java.util.Collections.nCopies(500, alert)));
    }
    assertEquals(20, queued.counts().waiting());
  }

  @Test
  void oneThreadAtMostIsTaken() {
    offer(queued, "A", "B", "C");
    assertEquals(1, tasks.size());
  }

  @Test
  void closingTriesOnceMoreWithoutPausesAndTakesNothingMore() {
    channel.answer(DOWN);
    offer(direct, "A", "B");
    assertTrue(direct.close().isDone());
    assertEquals(2, direct.counts().sent());
    offer(direct, "C");
    assertEquals(1, direct.counts().givenUp());
  }

  @Test
  void closingWhileTheServerIsDownGivesUpAtOnce() {
    channel.answer(DOWN, DOWN);
    offer(direct, "A", "B", "C");
    assertTrue(direct.close().isDone());
    assertEquals(3, direct.counts().givenUp());
    assertEquals(2, channel.seen.size());
  }

  @Test
  void anExecutorThatStopsIsNoError() {
    Outbox outbox =
        new Outbox(
            channel,
            wording,
            task -> {
              throw new RejectedExecutionException();
            },
            time,
            time);
    offer(outbox, "A");
    assertFalse(outbox.close().isDone());
    outbox.abandon();
    assertEquals(1, outbox.counts().givenUp());
  }

  private void runAll() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  private static void offer(Outbox outbox, String... ids) {
    for (String id : ids) {
      outbox.offer(new Notice(List.of(alert(Events.connected(id)))));
    }
  }

  private static Alert alert(ProxyEvent event) {
    return Alert.of(AlertKey.of(event).orElseThrow(), event);
  }
}
