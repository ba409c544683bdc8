package org.ocppproxy.session;

import java.time.InstantSource;
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
