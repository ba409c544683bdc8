package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the peer at the other end of a wire is still there: it is pinged, and whatever comes from
 * it is a sign of life (OCPP-J 5.3: ping and pong are hop by hop).
 */
final class Liveness {

  /** What a look at the clock calls for. */
  enum Verdict {
    FINE,
    PING,
    SILENT
  }

  private static final int MOST_UNANSWERED = 2;

  // Three of these live for each charge point; a time is 24 bytes as an Instant, and 8 like this.
  private final long intervalMillis;
  private long lastPing;
  private volatile long lastSeen;
  private volatile int unanswered;

  /**
   * @param interval between pings, in whole milliseconds; zero for none
   */
  Liveness(Duration interval, Instant now) {
    this.intervalMillis = interval.toMillis();
    this.lastPing = now.toEpochMilli();
    this.lastSeen = lastPing;
  }

  void seen(Instant now) {
    lastSeen = now.toEpochMilli();
    unanswered = 0;
  }

  Instant lastSeen() {
    return Instant.ofEpochMilli(lastSeen);
  }

  /** Called under the conversation's lock only. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  Verdict tick(Instant now) {
    long millis = now.toEpochMilli();
    if (intervalMillis == 0 || lastPing + intervalMillis > millis) {
      return Verdict.FINE;
    }
    if (unanswered >= MOST_UNANSWERED) {
      return Verdict.SILENT;
    }
    lastPing = millis;
    unanswered++;
    return Verdict.PING;
  }
}
