package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BackoffProperties {

  @Property
  void everyPauseIsWithinTwentyPercentOfItsPlan(
      @ForAll @IntRange(min = 1, max = 100_000) int initialMillis,
      @ForAll @IntRange(min = 100_000, max = 10_000_000) int longestMillis,
      @ForAll @IntRange(min = 1, max = 1_000_000) int failures,
      @ForAll @DoubleRange(min = 0, max = 1) double chance) {
    Backoff backoff =
        new Backoff(
            Duration.ofMillis(initialMillis), Duration.ofMillis(longestMillis), 0, () -> chance);
    double plan = Math.min(initialMillis * Math.pow(2, failures - 1), longestMillis);
    double pause = backoff.after(failures).toMillis();
    assertEquals(plan * (0.8 + 0.4 * chance), pause, 0.5);
    assertFalse(backoff.givesUpAfter(failures), "0 is for ever");
  }

  @Property
  void itGivesUpAtTheLastAttemptAndNotBefore(
      @ForAll @IntRange(min = 1, max = 1_000) int most,
      @ForAll @IntRange(min = 1, max = 2_000) int failures) {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), most, () -> 0.5);
    assertEquals(failures >= most, backoff.givesUpAfter(failures));
    assertTrue(backoff.afterRefusal().equals(Duration.ofSeconds(60)));
  }
}
