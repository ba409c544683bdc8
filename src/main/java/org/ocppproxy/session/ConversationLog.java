package org.ocppproxy.session;

import java.lang.System.Logger.Level;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Party;

/**
 * What a conversation itself writes into the log; the rest is told as events.
 *
 * @param chargePoint named first in every line
 */
record ConversationLog(ChargePointId chargePoint) {

  private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

  /** Payloads are for those who look for faults. */
  void received(Party from, String text) {
    if (LOG.isLoggable(Level.DEBUG)) {
      LOG.log(Level.DEBUG, chargePoint + ": " + from.shortName() + " sent " + text);
    }
  }

  void bug(RuntimeException bug) {
    LOG.log(Level.ERROR, chargePoint + ": a bug in this conversation", bug);
  }

  /** What observers need can never break a conversation. */
  void guard(Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException bug) {
      bug(bug);
    }
  }
}
