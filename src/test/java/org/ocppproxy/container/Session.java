package org.ocppproxy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Received;

/** A car comes, charges and goes. */
final class Session {

  private Session() {}

  static void charge(String url, String id, FakeCsms primary, FakeCsms secondary) {
    try (FakeChargePoint chargePoint = FakeChargePoint.connect(url, id)) {
      assertEquals(101, chargePoint.status());
      Received boot =
          chargePoint.call(
              "BootNotification", "{\"chargePointModel\":\"M\",\"chargePointVendor\":\"V\"}");
      assertEquals("Accepted", boot.payload().getString("status"));
      status(chargePoint, "Preparing");
      assertTrue(chargePoint.call("Authorize", "{\"idTag\":\"T\"}").isResult());
      int transaction = start(chargePoint);
      assertTrue(transaction >= 1000 && transaction < 5000, "the primary's: " + transaction);
      status(chargePoint, "Charging");
      assertEquals(
          "Accepted",
          primary
              .call(id, "RemoteStopTransaction", "{\"transactionId\":" + transaction + "}")
              .payload()
              .getString("status"));
      assertTrue(
          secondary.call(id, "TriggerMessage", "{\"requestedMessage\":\"Heartbeat\"}").isResult());
      chargePoint.call(
          "StopTransaction",
          "{\"transactionId\":"
              + transaction
              + ",\"meterStop\":500,\"timestamp\":\"2026-01-01T01:00:00Z\"}");
      status(chargePoint, "Available");
      assertEquals(7, primary.awaitOpen(id).received(Received::isCall).size());
      secondary.awaitOpen(id).awaitCalls("StatusNotification", 3);
      chargePoint.close(1000, "");
    }
  }

  /** The id of the transaction. */
  static int start(FakeChargePoint chargePoint) {
    return chargePoint
        .call(
            "StartTransaction",
            "{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":0,"
                + "\"timestamp\":\"2026-01-01T00:00:00Z\"}")
        .payload()
        .getInt("transactionId");
  }

  private static void status(FakeChargePoint chargePoint, String status) {
    chargePoint.call(
        "StatusNotification",
        "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"" + status + "\"}");
  }
}
