package org.ocppproxy.routing;

import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;

/**
 * One text for one receiver.
 *
 * @param text what is to go out, but for the translation
 * @param messageId of a CALL; empty for anything else
 * @param lasting whether it waits for a CSMS that is away; answers do not, for they belong to the
 *     connection that asked
 * @param translation what is done to the text when it leaves
 */
public record Delivery(
    Party to, String text, String messageId, boolean lasting, Translation translation) {

  static Delivery toChargePoint(String text) {
    return new Delivery(Party.CHARGE_POINT, text, "", false, Translation.NONE);
  }

  static Delivery message(Role to, Frame frame) {
    return message(to, frame.text(), frame.messageId(), Translation.NONE);
  }

  static Delivery message(Role to, String text, String messageId, Translation translation) {
    return new Delivery(Party.of(to), text, messageId, true, translation);
  }

  static Delivery answer(Role to, String text) {
    return answer(Party.of(to), text);
  }

  static Delivery answer(Party to, String text) {
    return new Delivery(to, text, "", false, Translation.NONE);
  }
}
