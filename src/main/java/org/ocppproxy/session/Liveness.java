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

  private final Duration interval;
  private Instant lastPing;
  private volatile Instant lastSeen;
  private volatile int unanswered;

  /**
   * @param interval between pings; zero for none
   */
  Liveness(Duration interval, Instant now) {
    this.interval = interval;
    this.lastPing = now;
    this.lastSeen = now;
  }

  void seen(Instant now) {
    lastSeen = now;
    unanswered = 0;
  }

  Instant lastSeen() {
    return lastSeen;
  }

  /** Called under the conversation's lock only. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  Verdict tick(Instant now) {
    if (interval.isZero() || lastPing.plus(interval).isAfter(now)) {
      return Verdict.FINE;
    }
    if (unanswered >= MOST_UNANSWERED) {
      return Verdict.SILENT;
    }
    lastPing = now;
    unanswered++;
    return Verdict.PING;
  }
}
