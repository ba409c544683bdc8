package org.ocppproxy.alert;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * One channel's lines in the log: one for each change for the better or worse, none per attempt.
 */
final class OutboxLog {

  private static final Logger LOG = System.getLogger("org.ocppproxy.alert");

  private final String channel;
  private boolean failing;
  private boolean dropping;
  private String refusedFor = "";

  OutboxLog(String channel) {
    this.channel = channel;
  }

  synchronized void sent(String answer) {
    if (failing) {
      LOG.log(Level.INFO, "alerts by {0}: delivered again", channel);
    }
    LOG.log(Level.DEBUG, "alerts by {0}: sent, {1}", channel, answer);
    failing = false;
    dropping = false;
    refusedFor = "";
  }

  synchronized void partly(Delivery.Partly delivery) {
    String before = refusedFor;
    sent(delivery.taken());
    if (!delivery.refused().equals(before)) {
      LOG.log(Level.WARNING, "alerts by {0}: {1}", channel, delivery.answer());
    }
    refusedFor = delivery.refused();
  }

  synchronized void later(String answer) {
    if (!failing) {
      LOG.log(Level.WARNING, "alerts by {0}: cannot send now: {1}", channel, answer);
    }
    failing = true;
  }

  synchronized void refused(String answer) {
    LOG.log(Level.WARNING, "alerts by {0}: message refused: {1}", channel, answer);
  }

  synchronized void dropped() {
    if (!dropping) {
      LOG.log(Level.WARNING, "alerts by {0}: queue full, the oldest messages are lost", channel);
    }
    dropping = true;
  }

  synchronized void aged(int count) {
    if (count > 0) {
      LOG.log(Level.WARNING, "alerts by {0}: {1} messages too old to be sent", channel, count);
    }
  }

  synchronized void left(int count) {
    if (count > 0) {
      LOG.log(Level.WARNING, "alerts by {0}: {1} messages not sent at the end", channel, count);
    }
  }

  synchronized void broken(RuntimeException bug) {
    LOG.log(Level.ERROR, "alerts by " + channel + ": message given up", bug);
  }
}
