package org.ocppproxy.session;

import java.time.Instant;

/**
 * Why a conversation ends.
 *
 * @param code the close code that the charge point gets, or has sent
 * @param reason its reason, likewise
 * @param byProxy whether the proxy is the one who closes
 */
record Ending(int code, String reason, boolean byProxy) {

  static final Ending NO_UPSTREAM = new Ending(1001, "All upstream servers unavailable", true);
  static final Ending PRIMARY_UNAVAILABLE = new Ending(1013, "Primary server unavailable", true);
  static final Ending OTHER_VERSION =
      new Ending(1012, "Primary server needs another OCPP version", true);
  static final Ending REPLACED = new Ending(1001, "Replaced by a new connection", true);
  static final Ending STOPPING = new Ending(1001, "Proxy is stopping", true);
  static final Ending NOT_READING = new Ending(1008, "Charge point does not read", true);
  static final Ending BUG = new Ending(1011, "Internal error", true);

  static Ending silentSince(Instant lastSeen) {
    return new Ending(1001, "No answer to pings since " + lastSeen, true);
  }

  static Ending byChargePoint(int code, String reason) {
    return new Ending(code, reason, false);
  }
}
