package org.ocppproxy.routing;

import java.util.List;

/**
 * What a CSMS hears first when it connects.
 *
 * @param deliveries in this order, before all that waits
 * @param behind the message id of a BootNotification that waits anyway: they follow it; empty for
 *     none
 */
public record Briefing(List<Delivery> deliveries, String behind) {

  /** It knows everything, or is to be told nothing. */
  public static final Briefing NONE = new Briefing(List.of(), "");
}
