package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ocppproxy.protocol.ChargePointId;

class RivalriesTest {
  private static final ChargePointId CP1 = new ChargePointId("CP1");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Rivalries rivalries = new Rivalries();

  @Test
  void threeReplacementsWithinAMinuteAreToldOnceUntilItIsQuiet() {
    assertEquals(OptionalInt.empty(), replacedAfter(0));
    assertEquals(OptionalInt.empty(), replacedAfter(30));
    assertEquals(OptionalInt.of(3), replacedAfter(60));
    assertEquals(OptionalInt.empty(), replacedAfter(61));
    assertEquals(OptionalInt.empty(), replacedAfter(100));
    assertEquals(OptionalInt.empty(), replacedAfter(170));
    assertEquals(OptionalInt.empty(), replacedAfter(171));
    assertEquals(OptionalInt.of(3), replacedAfter(172));
  }

  @Test
  void aSlowSuccessionIsNoRivalry() {
    for (int second = 0; second < 1_000; second += 31) {
      assertEquals(OptionalInt.empty(), replacedAfter(second));
    }
  }

  @Test
  void othersReplacementsDoNotCount() {
    for (int i = 0; i < 2 * Rivalries.MOST_REMEMBERED; i++) {
      assertEquals(OptionalInt.empty(), rivalries.replaced(new ChargePointId("CP_" + i), START));
    }
  }

  private OptionalInt replacedAfter(int seconds) {
    return rivalries.replaced(CP1, START.plusSeconds(seconds));
  }
}
