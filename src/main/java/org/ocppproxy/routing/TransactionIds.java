package org.ocppproxy.routing;

import java.util.OptionalLong;

/**
 * Which of the two CSMSs' OCPP 1.6 transaction ids belong together: a port, so that it can be made
 * durable. The charge point knows the primary's.
 */
public interface TransactionIds {

  /** Remembers a pair; of too many the oldest is forgotten. */
  void pair(long primary, long secondary);

  /** The secondary, when it was told before, called the transaction of such a pair so. */
  void alias(long primary, long formerSecondary);

  /** Forgets what the primary calls so. */
  void forget(long primary);

  /** The secondary's id of the transaction that the primary calls so. */
  OptionalLong secondaryOf(long primary);

  /** The primary's id of the transaction that the secondary calls so. */
  OptionalLong primaryOf(long secondary);
}
