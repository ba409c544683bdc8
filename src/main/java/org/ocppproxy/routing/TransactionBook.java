package org.ocppproxy.routing;

import java.util.Optional;
import org.ocppproxy.protocol.Outlet;

/**
 * One charge point's open transactions, kept from one of its connections to the next.
 *
 * <p>An OCPP 1.6 start is known by its message id until the primary's answer gives it a transaction
 * id. Of each kind {@value #MOST} are kept, the oldest forgotten first. Safe from any thread.
 */
public final class TransactionBook {

  static final int MOST = 100;

  private final Sparse<String, OpenTransaction> unanswered = new Sparse<>();
  private final Sparse<String, OpenTransaction> open = new Sparse<>();

  /** A start whose transaction id is yet to come, with the answer to that message. */
  synchronized void startAsked(String messageId, OpenTransaction transaction) {
    put(unanswered, messageId, transaction);
  }

  /** The answer to a start: its transaction id. Answers to anything else change nothing. */
  synchronized void startAnswered(String messageId, String transactionId) {
    OpenTransaction transaction = unanswered.remove(messageId);
    if (transaction != null && !transactionId.isEmpty()) {
      put(open, transactionId, transaction);
    }
  }

  /** Whether the answer to that message is one that {@link #startAnswered} wants to see. */
  synchronized boolean awaitsAnswerTo(String messageId) {
    return unanswered.containsKey(messageId);
  }

  /** A start that brought its transaction id along. */
  synchronized void started(String transactionId, OpenTransaction transaction) {
    put(open, transactionId, transaction);
  }

  /** A transaction that is under way tells where it runs, which its start did not. */
  synchronized void located(String transactionId, Outlet outlet) {
    open.computeIfPresent(transactionId, (id, known) -> known.at(outlet));
  }

  /**
   * The end of a transaction. An id that is not known belongs to the one start that was never
   * answered, if there is just one: a charge point that was offline does not know the id yet.
   */
  synchronized Optional<OpenTransaction> stopped(String transactionId) {
    OpenTransaction known = open.remove(transactionId);
    if (known == null && unanswered.size() == 1) {
      known = unanswered.removeOldest();
    }
    return Optional.ofNullable(known);
  }

  /** How many transactions are remembered. */
  public synchronized int size() {
    return open.size() + unanswered.size();
  }

  private static void put(Sparse<String, OpenTransaction> map, String key, OpenTransaction value) {
    map.remove(key);
    map.put(key, value);
    if (map.size() > MOST) {
      map.removeOldest();
    }
  }
}
