package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.ocppproxy.journey.AlertStage.NAME;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.FakeChargePoint;

/** Scenario 15: what OCPP 2.0.1 and 2.1 know of the eighteen events, and that an outlet is used. */
class AlertsInOcpp2Journey {

  @ParameterizedTest
  @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
  void scenario15EveryEventThatExistsBecomesAMail(String version) throws Exception {
    AlertSettings settings =
        AlertSettings.on(AlertSettings.EIGHTEEN).with("/notify/conStatusOccupied", "true");
    try (AlertStage stage = new AlertStage(settings);
        FakeChargePoint station = stage.connect("CP1", version)) {
      stage.mail.await(NAME + ": connected to the proxy").assertLines("Protocol: " + version);
      stage.mail.awaitCount(3);
      statuses(stage.mail, station);
      transaction(stage.mail, station);

      stage.secondary.closeAll(1012, "update");
      stage
          .mail
          .await(NAME + ": disconnected from the secondary upstream " + host(stage))
          .assertLines("Close code: 1012 (service restart)", "Reason: update");
      station.close(1001, "rebooting");
      stage
          .mail
          .await(NAME + ": disconnected from the proxy")
          .assertLines("Close code: 1001 (going away)", "Reason: rebooting");
    }
  }

  private static String host(AlertStage stage) {
    return "127.0.0.1:" + stage.secondary.port();
  }

  private static void statuses(Mailbox mail, FakeChargePoint station) {
    List<String> all = List.of("Available", "Occupied", "Reserved", "Unavailable", "Faulted");
    for (String status : all) {
      station.call("StatusNotification", status(2, 1, status));
    }
    for (String status : List.of("Available", "Unavailable", "Faulted")) {
      station.call("StatusNotification", status(0, 0, status));
    }
    for (String status : all) {
      mail.await(NAME + ": EVSE 2 connector 1 is " + status)
          .assertLines("Place: EVSE 2 connector 1", "Status: " + status);
    }
    for (String status : List.of("Available", "Unavailable", "Faulted")) {
      mail.await(NAME + ": charge point is " + status);
    }
  }

  private static String status(int evse, int connector, String status) {
    return "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"connectorStatus\":\""
        + status
        + "\",\"evseId\":"
        + evse
        + ",\"connectorId\":"
        + connector
        + "}";
  }

  private static void transaction(Mailbox mail, FakeChargePoint station) {
    station.call(
        "TransactionEvent",
        event(
            "Started",
            12_000,
            "",
            ",\"evse\":{\"id\":2,\"connectorId\":1},"
                + "\"idToken\":{\"idToken\":\"04A2B3C4D5\",\"type\":\"ISO14443\"}"));
    station.call("TransactionEvent", event("Updated", 13_000, "", ""));
    station.call(
        "TransactionEvent", event("Ended", 24_345, ",\"stoppedReason\":\"EVDisconnected\"", ""));
    mail.await(NAME + ": transaction started on EVSE 2 connector 1")
        .assertLines("Transaction: T-1", "Id tag: 04A2…", "Meter start: 12.000 kWh");
    Mail stopped =
        mail.await(NAME + ": transaction stopped on EVSE 2 connector 1")
            .assertLines(
                "Transaction: T-1",
                "Meter stop: 24.345 kWh",
                "Energy: 12.345 kWh",
                "Reason: EVDisconnected");
    assertFalse(stopped.html().contains("04A2B3"));
    assertEquals(
        2, mail.subjects().stream().filter(words -> words.contains("transaction")).count());
  }

  private static String event(String type, int wattHours, String info, String more) {
    return "{\"eventType\":\""
        + type
        + "\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"triggerReason\":\"Authorized\","
        + "\"seqNo\":0,\"transactionInfo\":{\"transactionId\":\"T-1\""
        + info
        + "},\"meterValue\":[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"sampledValue\":[{\"value\":"
        + wattHours
        + "}]}]"
        + more
        + "}";
  }
}
