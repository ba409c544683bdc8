package org.ocppproxy.routing;

import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;

/**
 * One text for one receiver.
 *
 * @param text exactly what is to go out
 * @param lasting whether it waits for a CSMS that is away; answers do not, for they belong to the
 *     connection that asked
 */
public record Delivery(Party to, String text, boolean lasting) {

  static Delivery toChargePoint(String text) {
    return new Delivery(Party.CHARGE_POINT, text, false);
  }

  static Delivery message(Role to, String text) {
    return new Delivery(Party.of(to), text, true);
  }

  static Delivery answer(Role to, String text) {
    return new Delivery(Party.of(to), text, false);
  }
}
