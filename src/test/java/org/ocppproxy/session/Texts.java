package org.ocppproxy.session;

import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Translation;

/** Deliveries of nothing in particular. */
final class Texts {

  private Texts() {}

  static Delivery delivery(String text, boolean lasting) {
    return new Delivery(Party.PRIMARY, text, "", lasting, Translation.NONE);
  }

  static Delivery call(String text, String messageId) {
    return new Delivery(Party.PRIMARY, text, messageId, true, Translation.NONE);
  }

  /** What a CALL within Latin-1 that waits takes of an outbox's bytes. */
  static long bytesOfCall(String text) {
    return (long) Parcel.OBJECTS + text.length() + EnvelopeReader.read(text).messageId().length();
  }
}
