package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long answers took. */
final class RoundTrips {

  private final List<Long> nanos = new ArrayList<>();

  synchronized void measured(long nanoseconds) {
    nanos.add(nanoseconds);
  }

  synchronized int count() {
    return nanos.size();
  }

  /** The time that so many per cent of the round trips did not exceed. */
  synchronized Duration percentile(int percent) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int at = Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    return Duration.ofNanos(sorted.get(at));
  }

  void assertNearlyAllWithin(Duration bound) {
    assertTrue(
        percentile(99).compareTo(bound) < 0,
        () -> "p50 " + percentile(50) + ", p99 " + percentile(99) + " of " + count());
  }
}
