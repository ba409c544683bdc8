package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.protocol.Party;

/**
 * Whether something that each frame of a flood may cause is worth telling: the first of its kind
 * is, its repetitions within ten seconds are not, so that a flood of rubbish, or of CALLs that
 * nobody answers, is no flood of events.
 */
final class DropTeller {

  private static final Duration QUIET = Duration.ofSeconds(10);

  private record Kind(Party from, Object what) {}

  private final Counters counters;
  private final Map<Kind, Instant> told = new HashMap<>(0);

  DropTeller(Counters counters) {
    this.counters = counters;
  }

  /** Counts a drop, and tells the event unless it is a repetition. */
  void tell(ProxyEvent event, Instant now, Turn turn) {
    if (event instanceof FrameDropped dropped) {
      counters.dropped(dropped.reason(), 1);
    }
    if (isNews(event, now)) {
      turn.tell(event);
    }
  }

  private boolean isNews(ProxyEvent event, Instant now) {
    if (event instanceof FrameDropped dropped) {
      return isNews(new Kind(dropped.from(), dropped.reason()), now);
    }
    if (event instanceof CallTimedOut call && call.asker() == Party.CHARGE_POINT) {
      return isNews(new Kind(call.answerer(), CallTimedOut.class), now);
    }
    return true;
  }

  private boolean isNews(Kind kind, Instant now) {
    Instant last = told.get(kind);
    if (last != null && last.plus(QUIET).isAfter(now)) {
      return false;
    }
    told.put(kind, now);
    return true;
  }
}
