package org.ocppproxy.session;

/**
 * Who hears what comes in on one WebSocket; called from any thread, in order for each WebSocket.
 */
public interface LinkListener {

  /** A whole text message came. */
  void received(String text);

  /** A pong came. */
  void pong();

  /**
   * The WebSocket is closed, by whomever; further calls do nothing.
   *
   * @param code the close code (RFC 6455, 7.4), 1006 for a connection that broke
   * @param reason possibly empty
   */
  void closed(int code, String reason);
}
