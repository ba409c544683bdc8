package org.ocppproxy.launcher.demo;

/** One visit of one car. Belongs to one thread. */
final class Charge {

  private static final int WH_BETWEEN_METER_VALUES = 870;

  private final String token;
  private final boolean remote;
  private String transactionId = "-1";
  private int wattHours;
  private int lastSeqNo = -1;

  /**
   * @param token the idTag or idToken that is charged
   * @param remote whether a CSMS asked for it
   */
  Charge(String token, boolean remote, int meterStart) {
    this.token = token;
    this.remote = remote;
    this.wattHours = meterStart;
  }

  String token() {
    return token;
  }

  boolean isRemote() {
    return remote;
  }

  /** As 1.6 leaves it to the CSMS, or 2.x to the charge point; -1 before it is known. */
  String transactionId() {
    return transactionId;
  }

  void isCalled(String id) {
    transactionId = id;
  }

  /** What the meter shows, in Wh. */
  int wattHours() {
    return wattHours;
  }

  void flow() {
    wattHours += WH_BETWEEN_METER_VALUES;
  }

  /** The next of 2.x's contiguous numbers, from 0. */
  int nextSeqNo() {
    return ++lastSeqNo;
  }
}
