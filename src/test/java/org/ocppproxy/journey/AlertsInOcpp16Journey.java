package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.journey.AlertStage.NAME;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FakeChargePoint;

/** The eighteen events of OCPP 1.6, from the charge point's message to the mail. */
class AlertsInOcpp16Journey {

  @Test
  void everyStatusOfAChargePointAndOfAConnectorBecomesAMail() throws Exception {
    try (AlertStage stage = new AlertStage(AlertSettings.on(AlertSettings.EIGHTEEN));
        FakeChargePoint chargePoint = stage.connect("CP1", "ocpp1.6")) {
      List<String> ofBoth = List.of("Available", "Unavailable");
      for (String status : ofBoth) {
        status(chargePoint, 0, status, "NoError", "");
        status(chargePoint, 1, status, "NoError", "");
      }
      List<String> ofConnectors =
          List.of("Preparing", "Charging", "SuspendedEVSE", "SuspendedEV", "Finishing", "Reserved");
      for (String status : ofConnectors) {
        status(chargePoint, 1, status, "NoError", "");
      }
      String more = ",\"vendorErrorCode\":\"E-17\",\"info\":\"RCD tripped\"";
      status(chargePoint, 0, "Faulted", "InternalError", more);
      status(chargePoint, 1, "Faulted", "GroundFailure", more);

      for (String status : ofBoth) {
        stage.mail.await(NAME + ": charge point is " + status);
        stage.mail.await(NAME + ": connector 1 is " + status);
      }
      for (String status : ofConnectors) {
        stage
            .mail
            .await(NAME + ": connector 1 is " + status)
            .assertLines(
                "Charge point: " + NAME + " (CP1)", "Place: connector 1", "Status: " + status);
      }
      stage
          .mail
          .await(NAME + ": charge point is Faulted (InternalError)")
          .assertLines("Place: charge point", "Error code: InternalError");
      stage
          .mail
          .await(NAME + ": connector 1 is Faulted (GroundFailure)")
          .assertLines("Error code: GroundFailure", "Vendor error code: E-17", "Info: RCD tripped");
      assertEquals(15, stage.mail.all().size(), () -> stage.mail.subjects().toString());
    }
  }

  @Test
  void comingAndGoingIsToldWithItsReasonAndItsUpstream() throws Exception {
    try (AlertStage stage = new AlertStage(AlertSettings.on(AlertSettings.EIGHTEEN));
        FakeChargePoint chargePoint = stage.connect("CP1", "ocpp1.6")) {
      String primary = "the primary upstream 127.0.0.1:" + stage.primary.port();
      String secondary = "the secondary upstream 127.0.0.1:" + stage.secondary.port();
      stage
          .mail
          .await(NAME + ": connected to the proxy")
          .assertLines("Address: 127.0.0.1", "Protocol: ocpp1.6");
      stage.mail.await(NAME + ": connected to " + primary).assertLines("Attempts: 1");
      stage.mail.await(NAME + ": connected to " + secondary);

      stage.primary.dropAll();
      stage
          .mail
          .await(NAME + ": disconnected from " + primary)
          .assertLines("Close code: 1006 (connection broken)");
      stage.primary.awaitConnection("CP1", 2);
      chargePoint.call("Heartbeat", "{}");
      stage.secondary.closeAll(1011, "database is away");
      stage
          .mail
          .await(NAME + ": disconnected from " + secondary)
          .assertLines("Close code: 1011 (internal error)", "Reason: database is away");

      chargePoint.dropAbruptly();
      stage
          .mail
          .await(NAME + ": disconnected from the proxy")
          .assertLines("Close code: 1006 (connection broken)");
    }
  }

  @Test
  void anUpstreamThatTheProxyClosesInOrderIsNotToldAsLost() throws Exception {
    AlertSettings settings =
        AlertSettings.on("connectedToProxy", "disconnectedFromProxy", "disconnectedFromUpstream");
    try (AlertStage stage = new AlertStage(settings);
        FakeChargePoint chargePoint = stage.connect("CP1", "ocpp1.6")) {
      var atPrimary = stage.primary.awaitOpen("CP1");
      chargePoint.close(1000, "maintenance");
      atPrimary.awaitClose();
      stage
          .mail
          .await(NAME + ": disconnected from the proxy")
          .assertLines(
              "Close code: 1000 (normal closure)",
              "Reason: maintenance",
              "Closed by: the charge point or the network");
      try (FakeChargePoint later = stage.connect("CP2", "ocpp1.6")) {
        stage.mail.await("CP2: connected to the proxy");
        assertEquals(
            List.of(
                NAME + ": connected to the proxy",
                NAME + ": disconnected from the proxy",
                "CP2: connected to the proxy"),
            stage.mail.subjects(),
            later::toString);
      }
    }
  }

  @Test
  void scenario14AStopTransactionIsToldWithTheConnectorOfItsStart() throws Exception {
    try (AlertStage stage =
        new AlertStage(AlertSettings.on("conStartTransaction", "conStopTransaction"))) {
      int transaction;
      try (FakeChargePoint chargePoint = stage.connect("CP1", "ocpp1.6")) {
        transaction =
            chargePoint
                .call(
                    "StartTransaction",
                    "{\"connectorId\":2,\"idTag\":\"04A2B3C4D5\",\"meterStart\":12000,"
                        + "\"timestamp\":\"2026-01-01T00:00:00Z\"}")
                .payload()
                .getInt("transactionId");
      }
      try (FakeChargePoint back = stage.connect("CP1", "ocpp1.6")) {
        back.call(
            "StopTransaction",
            "{\"transactionId\":"
                + transaction
                + ",\"meterStop\":24345,\"reason\":\"EVDisconnected\","
                + "\"timestamp\":\"2026-01-01T01:00:00Z\"}");
        stage
            .mail
            .await(NAME + ": transaction started on connector 2")
            .assertLines("Place: connector 2", "Id tag: 04A2…", "Meter start: 12.000 kWh");
        stage
            .mail
            .await(NAME + ": transaction stopped on connector 2")
            .assertLines(
                "Place: connector 2",
                "Transaction: 1000",
                "Id tag: 04A2…",
                "Meter start: 12.000 kWh",
                "Meter stop: 24.345 kWh",
                "Energy: 12.345 kWh",
                "Reason: EVDisconnected");
      }
      assertEquals(2, stage.mail.all().size());
    }
  }

  @Test
  void anEventThatIsNotSwitchedOnIsNotTold() throws Exception {
    try (AlertStage stage = new AlertStage(AlertSettings.on("conStatusFaulted"));
        FakeChargePoint chargePoint = stage.connect("CP1", "ocpp1.6")) {
      status(chargePoint, 0, "Faulted", "InternalError", "");
      status(chargePoint, 1, "Charging", "NoError", "");
      status(chargePoint, 1, "Faulted", "GroundFailure", "");
      stage.mail.await(NAME + ": connector 1 is Faulted (GroundFailure)");
      assertEquals(1, stage.mail.all().size());
    }
  }

  private static void status(
      FakeChargePoint from, int connector, String status, String errorCode, String more) {
    from.call(
        "StatusNotification",
        "{\"connectorId\":"
            + connector
            + ",\"errorCode\":\""
            + errorCode
            + "\",\"status\":\""
            + status
            + "\""
            + more
            + "}");
  }
}
