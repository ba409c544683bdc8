package org.ocppproxy.launcher.demo;

import java.util.List;

/** How a charge point says things in its version of OCPP. */
interface Dialect {

  /** The word in {@code Sec-WebSocket-Protocol}. */
  String subprotocol();

  Message boot();

  /** What is said when the connector gets into that state; nothing where the version is silent. */
  List<Message> status(State state);

  /** What is said after the boot. */
  default List<Message> ready() {
    return status(State.AVAILABLE);
  }

  Message authorize(Charge charge);

  Message start(Charge charge);

  /** What is said when energy begins to flow. */
  List<Message> charging(Charge charge);

  Message meterValue(Charge charge);

  Message stop(Charge charge);

  /** Takes the transaction id from an answer to {@link #start}, if that is where it comes from. */
  void learn(Charge charge, String answer);

  default Message heartbeat() {
    return new Message("Heartbeat", "{}");
  }

  /** A connector's states in the words of 1.6, which has more of them. */
  enum State {
    AVAILABLE("Available"),
    PREPARING("Preparing"),
    FINISHING("Finishing"),
    FAULTED("Faulted");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
