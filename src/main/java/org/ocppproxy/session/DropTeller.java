package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.CommandRefused;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.protocol.CsmsActions;
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
  private Map<Kind, Instant> told = Collections.emptyMap();

  DropTeller(Counters counters) {
    this.counters = counters;
  }

  /** Counts a drop, and tells the event unless it is a repetition. */
  void tell(ProxyEvent event, Instant now, Turn turn) {
    if (event instanceof FrameDropped dropped) {
      counters.dropped(dropped.reason(), 1);
    } else if (event instanceof CommandRefused) {
      counters.dropped(DropReason.REFUSED, 1);
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
    return !(event instanceof CommandRefused refused)
        || isNews(new Kind(Party.of(refused.role()), actionOf(refused)), now);
  }

  /**
   * Each action is news of its own; those that OCPP does not know are all one, for bounds' sake.
   */
  private static String actionOf(CommandRefused refused) {
    return CsmsActions.isKnown(refused.action()) ? refused.action() : "";
  }

  private boolean isNews(Kind kind, Instant now) {
    Instant last = told.get(kind);
    if (last != null && last.plus(QUIET).isAfter(now)) {
      return false;
    }
    if (told.isEmpty()) {
      told = new HashMap<>();
    }
    told.put(kind, now);
    return true;
  }
}
