package org.ocppproxy.websocket;

import org.ocppproxy.session.Wire;

/** A wire that is told what its peer says: from that, some learn what the peer has read. */
public interface HearingWire extends Wire {

  /** A text has come from the peer; told before anything is made of it. */
  default void heard(String text) {}
}
