package org.ocppproxy.session;

import java.time.InstantSource;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.routing.MessageIds;

/** Everything that a conversation needs and does not make itself. */
public record Surroundings(
    ConversationRules rules,
    Destinations destinations,
    Dialer dialer,
    Scheduler scheduler,
    EventSink events,
    InstantSource clock,
    MessageIds ids,
    Counters counters,
    Past past) {

  /** So many frames of a charge point that has left will never reach the secondary. */
  void tellUndelivered(ChargePointId chargePoint, int frames) {
    counters.dropped(DropReason.CHARGE_POINT_GONE, frames);
    events.tell(
        new FrameDropped(
            chargePoint,
            clock.instant(),
            Party.CHARGE_POINT,
            DropReason.CHARGE_POINT_GONE,
            frames + " waiting for " + Role.SECONDARY.shortName()));
  }

  /** With no past. */
  public Surroundings(
      ConversationRules rules,
      Destinations destinations,
      Dialer dialer,
      Scheduler scheduler,
      EventSink events,
      InstantSource clock,
      MessageIds ids,
      Counters counters) {
    this(rules, destinations, dialer, scheduler, events, clock, ids, counters, Past.none());
  }
}
