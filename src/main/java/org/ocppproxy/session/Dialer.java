package org.ocppproxy.session;

import java.util.OptionalInt;

/** Connects to a CSMS: a port. */
@FunctionalInterface
public interface Dialer {

  /** Starts to connect and tells the listener later, from another thread; never blocks. */
  void dial(Destination destination, Listener listener);

  /** Who hears how it went: either {@link #failed} once, or {@link #connected} and the rest. */
  interface Listener extends LinkListener {

    /** The WebSocket is open; called before anything is {@link #received}. */
    void connected(Wire wire);

    /** There is no WebSocket. */
    void failed(Failure failure);
  }

  /**
   * Why there is no WebSocket.
   *
   * @param httpStatus the status of a refusal, if the CSMS answered at all
   * @param reason in words, without credentials
   */
  record Failure(OptionalInt httpStatus, String reason) {}
}
