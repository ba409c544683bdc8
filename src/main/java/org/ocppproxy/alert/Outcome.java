package org.ocppproxy.alert;

/**
 * How a test message fared.
 *
 * @param channel its name
 * @param sent whether the server took it
 * @param answer the server's own words, or what is missing
 */
public record Outcome(String channel, boolean sent, String answer) {

  /** One line for people. */
  public String line() {
    return channel + ": " + (sent ? "sent" : "FAILED") + " (" + answer + ")";
  }
}
