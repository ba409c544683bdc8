package org.ocppproxy.session;

import org.ocppproxy.protocol.Party;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Translation;

/** Deliveries of nothing in particular. */
final class Texts {

  private Texts() {}

  static Delivery delivery(String text, boolean lasting) {
    return new Delivery(Party.PRIMARY, text, "", lasting, Translation.NONE);
  }
}
