package org.ocppproxy.session;

/**
 * One open WebSocket, as a conversation sees it: a port.
 *
 * <p>No method blocks. A text or ping is only given to it when the one before is done.
 */
public interface Wire {

  /** No WebSocket: takes nothing, closes nothing. */
  Wire NONE = new NoWire();

  /** Sends a text and tells the outcome, at once or later, at most once, from any thread. */
  void sendText(String text, Outcome outcome);

  /** Sends a ping (RFC 6455, 5.5.2) and tells the outcome likewise. */
  void sendPing(Outcome outcome);

  /**
   * Closes the WebSocket; a second call does nothing.
   *
   * @param code a close code that may be sent (RFC 6455, 7.4)
   * @param reason at most 123 bytes in UTF-8
   */
  void close(int code, String reason);

  /** What became of a text or ping. */
  @FunctionalInterface
  interface Outcome {

    /** Called with true once it has been handed to the network, with false if it never will be. */
    void done(boolean sent);
  }
}
