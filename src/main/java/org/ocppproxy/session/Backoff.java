package org.ocppproxy.session;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before connecting again: doubled each time, with a random part of 20 % either
 * way (OCPP 2.0.1 Part 4, 5.3).
 *
 * @param initial before the second attempt
 * @param longest never more than this and its random part
 * @param maxAttempts in a row; 0 for ever
 * @param chance from 0 to 1
 */
public record Backoff(Duration initial, Duration longest, int maxAttempts, DoubleSupplier chance) {

  private static final double JITTER = 0.2;
  private static final int MOST_DOUBLINGS = 30;

  /** That wait in a row, from 1. */
  public Duration after(int pauses) {
    long doubled = initial.toMillis() << Math.min(pauses - 1, MOST_DOUBLINGS);
    return jittered(Math.min(Math.max(doubled, 1), longest.toMillis()));
  }

  /** The wait after a definite refusal, which a quick repetition would not change. */
  public Duration afterRefusal() {
    return jittered(longest.toMillis());
  }

  /** Whether so many failed attempts were enough. */
  public boolean givesUpAfter(int failures) {
    return maxAttempts > 0 && failures >= maxAttempts;
  }

  private Duration jittered(long millis) {
    return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * chance.getAsDouble())));
  }
}
