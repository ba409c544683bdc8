package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Received;

/** A complete day of an OCPP 1.6 charge point with two CSMSs, at whose end both books balance. */
class WholeDayJourney {

  private static final String[] QUICK = {
    "/reconnect/initialDelaySeconds",
    "0.02",
    "/reconnect/maxDelaySeconds",
    "0.05",
    "/reconnect/maxAttempts",
    "0"
  };

  private final FakeCsms primary = FakeCsms.start("PRI", 1000);
  private final FakeCsms secondary = FakeCsms.start("SEC", 5000);

  @Test
  void theBooksOfBothBalance() throws Exception {
    try (primary;
        secondary;
        RunningProxy proxy =
            RunningProxy.between(primary.url(), URI.create(secondary.url()), QUICK)) {
      try (FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
        boots(chargePoint);
        sessionStartedByThePrimaryAndStoppedByTheSecondary(chargePoint);
        sessionWhileTheSecondaryIsAway(chargePoint);
        sessionStartedByTheSecondary(chargePoint);
        chargePoint.dropAbruptly();
      }
      try (FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
        boots(chargePoint);
        goesOnAndIsStoppedByThePrimary(chargePoint);
        awaitReadings(12);
      }
    }
    Ledger books = Ledger.of(primary, "CP1");
    assertEquals(
        List.of(
            new Ledger.Session(1, List.of(0, 10, 20, 30), true),
            new Ledger.Session(2, List.of(0, 5, 6, 7), true),
            new Ledger.Session(1, List.of(30, 40, 50, 60), true)),
        books.sessions());
    Ledger copy = Ledger.of(secondary, "CP1");
    assertEquals(books.sessions(), copy.sessions(), copy::toString);
    assertEquals(List.of(1000, 1001, 1002), books.ids());
    assertEquals(List.of(5000, 5001, 5002), copy.ids());
    assertEquals(List.of(), books.strangers());
    assertEquals(List.of(), copy.strangers());
  }

  private static void boots(FakeChargePoint chargePoint) {
    chargePoint.call(
        "BootNotification", "{\"chargePointModel\":\"M\",\"chargePointVendor\":\"V\"}");
    for (int connector = 0; connector <= 2; connector++) {
      chargePoint.call(
          "StatusNotification",
          "{\"connectorId\":" + connector + ",\"errorCode\":\"NoError\",\"status\":\"Available\"}");
    }
  }

  private void sessionStartedByThePrimaryAndStoppedByTheSecondary(FakeChargePoint chargePoint) {
    assertAccepted(
        primary.call("CP1", "RemoteStartTransaction", "{\"idTag\":\"T\",\"connectorId\":1}"));
    chargePoint.awaitCall("RemoteStartTransaction");
    int id = starts(chargePoint, 1, 0);
    assertEquals(1000, id);
    measures(chargePoint, id, 10);
    awaitReadings(2);
    assertAccepted(
        secondary.call(
            "CP1",
            "SetChargingProfile",
            "{\"connectorId\":1,\"csChargingProfiles\":{\"chargingProfileId\":1,"
                + "\"transactionId\":5000,\"stackLevel\":0}}"));
    Received profile = chargePoint.awaitCall("SetChargingProfile");
    assertTrue(profile.text().contains("\"transactionId\":1000,"), profile::text);
    measures(chargePoint, id, 20);
    assertAccepted(secondary.call("CP1", "RemoteStopTransaction", "{\"transactionId\":5000}"));
    assertEquals(id, idIn(chargePoint.awaitCall("RemoteStopTransaction")));
    stops(chargePoint, id, 30);
    awaitReadings(4);
  }

  private void sessionWhileTheSecondaryIsAway(FakeChargePoint chargePoint) {
    secondary.stopListening();
    secondary.dropAll();
    Await.until("the secondary is away", () -> secondary.openConnections().isEmpty());
    int id = starts(chargePoint, 2, 0);
    measures(chargePoint, id, 5);
    measures(chargePoint, id, 6);
    stops(chargePoint, id, 7);
    secondary.listenAgain();
    awaitReadings(8);
  }

  private void sessionStartedByTheSecondary(FakeChargePoint chargePoint) {
    assertAccepted(
        secondary.call("CP1", "RemoteStartTransaction", "{\"idTag\":\"U\",\"connectorId\":1}"));
    chargePoint.awaitCalls("RemoteStartTransaction", 2);
    int id = starts(chargePoint, 1, 30);
    measures(chargePoint, id, 40);
    awaitReadings(10);
  }

  private void goesOnAndIsStoppedByThePrimary(FakeChargePoint chargePoint) {
    measures(chargePoint, 1002, 50);
    assertAccepted(primary.call("CP1", "RemoteStopTransaction", "{\"transactionId\":1002}"));
    assertEquals(1002, idIn(chargePoint.awaitCall("RemoteStopTransaction")));
    stops(chargePoint, 1002, 60);
  }

  private void awaitReadings(int count) {
    for (FakeCsms csms : List.of(primary, secondary)) {
      Await.until(
          count + " readings in the books",
          () -> Ledger.of(csms, "CP1").readings() == count,
          () -> Ledger.of(csms, "CP1"));
    }
  }

  private static int starts(FakeChargePoint chargePoint, int connector, int meter) {
    String payload =
        "{\"connectorId\":%d,\"idTag\":\"T\",\"meterStart\":%d,\"timestamp\":\"2026-01-01T00:00:%02dZ\"}";
    return idIn(chargePoint.call("StartTransaction", payload.formatted(connector, meter, meter)));
  }

  private static void measures(FakeChargePoint chargePoint, int id, int meter) {
    String payload = "{\"connectorId\":1,\"transactionId\":%d,\"meterValue\":[%d]}";
    chargePoint.call("MeterValues", payload.formatted(id, meter));
  }

  private static void stops(FakeChargePoint chargePoint, int id, int meter) {
    String payload =
        "{\"transactionId\":%d,\"meterStop\":%d,\"timestamp\":\"2026-01-01T01:00:00Z\"}";
    chargePoint.call("StopTransaction", payload.formatted(id, meter));
  }

  private static int idIn(Received message) {
    return message.payload().getInt("transactionId");
  }

  private static void assertAccepted(Received answer) {
    assertEquals("Accepted", answer.payload().getString("status", answer.text()));
  }
}
