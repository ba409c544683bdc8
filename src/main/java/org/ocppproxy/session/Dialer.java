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
   * @param nature whether trying again soon makes sense
   */
  record Failure(OptionalInt httpStatus, String reason, Nature nature) {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** Refused if there is a status, else unreachable. */
    public Failure(OptionalInt httpStatus, String reason) {
      this(httpStatus, reason, httpStatus.isPresent() ? Nature.REFUSED : Nature.UNREACHABLE);
    }

    /** Whether it was a definite no. */
    public boolean isRefusal() {
      return nature != Nature.UNREACHABLE;
    }

    /** Whether trying again soon makes no sense: not when the CSMS only cannot serve us now. */
    public boolean isLasting() {
      int status = httpStatus.orElse(0);
      return isRefusal() && status != TOO_MANY_REQUESTS && status < SERVER_ERROR;
    }

    /** Whether another version might be welcome; a bad request is how some CSMSs say so. */
    public boolean mayConcernSubprotocol() {
      return nature == Nature.SUBPROTOCOL || httpStatus.orElse(0) == BAD_REQUEST;
    }
  }

  /** What kind of failure. */
  enum Nature {
    /** Nobody there, or not in time. */
    UNREACHABLE,
    /** The CSMS does not want us, or we do not trust it. */
    REFUSED,
    /** It does not speak the version that we asked for. */
    SUBPROTOCOL
  }
}
