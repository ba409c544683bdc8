package org.ocppproxy.alert;

/** A way by which messages reach people. */
interface Channel {

  /** One word for logs and people. */
  String name();

  /**
   * Sends a message and waits for the outcome, every step of it bounded in time. Called by one
   * thread at a time.
   */
  Delivery send(Message message);

  /**
   * Ends a running {@link #send} soon, from another thread, and lets go of everything; called once,
   * when nothing more is to be sent.
   */
  default void abort() {}
}
