package org.ocppproxy.wiring;

import org.ocppproxy.event.DropReason;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.session.Counters;

/** The counters as members of a JSON object, each with a comma before it. */
final class Counts {

  private Counts() {}

  static String of(Counters counters, EventDispatcher dispatcher) {
    StringBuilder json = new StringBuilder(",\"received\":{");
    String comma = "";
    for (Party party : Party.values()) {
      json.append(comma).append('"').append(party.shortName()).append("\":");
      json.append(counters.receivedFrom(party));
      comma = ",";
    }
    json.append("},\"dropped\":{");
    comma = "";
    for (DropReason reason : DropReason.values()) {
      json.append(comma).append('"').append(reason).append("\":");
      json.append(counters.droppedFor(reason));
      comma = ",";
    }
    return json.append("},\"eventsLost\":").append(dispatcher.lost()).toString();
  }
}
