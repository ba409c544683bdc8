package org.ocppproxy.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.session.Scheduler;

class TestSchedulerTest {
  private final Instant start = Instant.parse("2026-03-01T12:00:00Z");
  private final TestClock clock = new TestClock(start);
  private final TestScheduler scheduler = new TestScheduler(clock);
  private final List<String> ran = new ArrayList<>();

  private Scheduler.Cancellation in(int seconds, String name) {
    return scheduler.schedule(
        () -> ran.add(name + "@" + Duration.between(start, clock.instant()).toSeconds()),
        Duration.ofSeconds(seconds));
  }

  @Test
  void tasksRunAtTheirDueTimeAndEqualOnesInTheOrderTheyWereScheduled() {
    in(5, "c");
    in(2, "a");
    in(5, "d");
    in(3, "b");
    clock.advance(Duration.ofSeconds(4));
    assertEquals(List.of("a@2", "b@3"), ran);
    clock.advance(Duration.ofSeconds(1));
    assertEquals(List.of("a@2", "b@3", "c@5", "d@5"), ran);
    assertEquals(start.plusSeconds(5), clock.instant());
  }

  @Test
  void aTaskMayScheduleAnotherThatFallsDueInTheSameStep() {
    scheduler.schedule(() -> in(2, "child"), Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(10));
    assertEquals(List.of("child@3"), ran);
    assertEquals(start.plusSeconds(10), clock.instant());
  }

  @Test
  void aCancelledTaskNeverRuns() {
    Scheduler.Cancellation cancellation = in(1, "a");
    in(1, "b");
    cancellation.cancel();
    cancellation.cancel();
    assertEquals(1, scheduler.pending());
    clock.advance(Duration.ofSeconds(1));
    assertEquals(List.of("b@1"), ran);
  }

  @Test
  void nothingRunsBeforeTheClockIsAdvancedBeItByZero() {
    in(0, "a");
    assertEquals(List.of(), ran);
    clock.advance(Duration.ZERO);
    assertEquals(List.of("a@0"), ran);
  }

  @Test
  void theTestMayJumpToTheNextTask() {
    in(60, "a");
    scheduler.advanceToNext();
    assertEquals(List.of("a@60"), ran);
    assertThrows(IllegalStateException.class, scheduler::advanceToNext);
  }

  @Test
  void twoSchedulersOfOneClockShareItsTime() {
    TestScheduler other = new TestScheduler(clock);
    other.schedule(() -> in(1, "late"), Duration.ofSeconds(1));
    in(3, "last");
    in(1, "first");
    clock.advance(Duration.ofSeconds(3));
    assertEquals(List.of("first@1", "late@2", "last@3"), ran);
  }

  @Test
  void theClockDoesNotRunBackwards() {
    assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(-1)));
  }
}
