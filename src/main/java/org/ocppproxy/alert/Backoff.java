package org.ocppproxy.alert;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long each time, within bounds. */
final class Backoff {

  static final Duration FIRST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** No server's word keeps a channel silent for longer: the longest a month can be. */
  static final Duration LONGEST_ASKED = Duration.ofDays(31);

  private static final int DOUBLINGS = 10;

  private Backoff() {}

  /**
   * The wait after so many failures in a row.
   *
   * @param failures from 1
   * @param asked what the server asked for, zero if it did not
   */
  static Duration after(int failures, Duration asked) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    Duration own = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    Duration longest = asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
    return own.compareTo(longest) > 0 ? own : longest;
  }
}
