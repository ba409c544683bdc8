package org.ocppproxy.config;

/** What becomes of the charge point while the primary cannot take its messages. */
public enum WhenUnavailable {
  /** Close it, so that it queues by itself (OCPP 2.x Part 4, 6.3). */
  CLOSE,
  /**
   * Keep it connected for the secondary's sake; what the primary's queue cannot hold is dropped.
   */
  KEEP
}
