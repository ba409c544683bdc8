package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ocppproxy.event.CommandRefused;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.protocol.CsmsActions;
import org.ocppproxy.protocol.Party;

/**
 * Whether the drop of a frame is worth telling: the first of its kind is, its repetitions within
 * ten seconds are only counted, so that a flood of rubbish is no flood of events.
 */
final class DropTeller {

  private static final Duration QUIET = Duration.ofSeconds(10);

  private record Kind(Party from, DropReason reason, String action) {}

  private final Counters counters;
  private final Map<Kind, Instant> told = new HashMap<>(0);

  DropTeller(Counters counters) {
    this.counters = counters;
  }

  /** Tells the event, unless it is a drop that is only to be counted. */
  void tell(ProxyEvent event, Instant now, Turn turn) {
    if (event instanceof FrameDropped dropped) {
      counters.dropped(dropped.reason(), 1);
      if (!isNews(dropped, now)) {
        return;
      }
    } else if (event instanceof CommandRefused refused) {
      counters.dropped(DropReason.REFUSED, 1);
      if (!isNews(refused, now)) {
        return;
      }
    }
    turn.tell(event);
  }

  private boolean isNews(FrameDropped dropped, Instant now) {
    return isNews(new Kind(dropped.from(), dropped.reason(), ""), now);
  }

  /**
   * Each action is news of its own; those that OCPP does not know are all one, for bounds' sake.
   */
  private boolean isNews(CommandRefused refused, Instant now) {
    String action = CsmsActions.isKnown(refused.action()) ? refused.action() : "";
    return isNews(new Kind(Party.of(refused.role()), DropReason.REFUSED, action), now);
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
