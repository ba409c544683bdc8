package org.ocppproxy.alert;

/** A channel's settings cannot work; the message says what is missing, without any secret. */
final class UnusableChannelException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableChannelException(String message) {
    super(message);
  }
}
