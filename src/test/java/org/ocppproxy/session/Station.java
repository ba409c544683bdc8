package org.ocppproxy.session;

import org.ocppproxy.fakes.Ocpp;

/** What an OCPP 1.6 charge point and its CSMSs say to each other, put together. */
final class Station {

  private Station() {}

  static String boot(String id) {
    return Ocpp.call(id, "BootNotification", "{\"chargePointModel\":\"M\"}");
  }

  static String status(String id, int connector, String status) {
    return Ocpp.call(
        id,
        "StatusNotification",
        "{\"connectorId\":" + connector + ",\"status\":\"" + status + "\"}");
  }

  static String start(String id, int connector) {
    return Ocpp.call(
        id, "StartTransaction", "{\"connectorId\":" + connector + ",\"meterStart\":0}");
  }

  static String meter(String id, long transaction) {
    return Ocpp.call(id, "MeterValues", "{\"transactionId\":" + transaction + "}");
  }

  static String stop(String id, long transaction) {
    return Ocpp.call(id, "StopTransaction", "{\"transactionId\":" + transaction + "}");
  }

  static String heartbeat(String id) {
    return Ocpp.call(id, "Heartbeat", "{}");
  }

  /** A CSMS's answer to a start. */
  static String named(String id, long transaction) {
    return Ocpp.result(id, "{\"transactionId\":" + transaction + "}");
  }

  static String done(String id) {
    return Ocpp.result(id, "{}");
  }
}
