package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Received;

/** A complete day of an OCPP 2.0.1 station: its own ids, shared, and no gap in the numbers. */
class WholeDay2xJourney {

  private static final String[] QUICK = {
    "/reconnect/initialDelaySeconds",
    "0.02",
    "/reconnect/maxDelaySeconds",
    "0.05",
    "/reconnect/maxAttempts",
    "0"
  };

  private final FakeCsms primary = FakeCsms.start("PRI");
  private final FakeCsms secondary = FakeCsms.start("SEC");
  private final Map<String, Integer> told = new TreeMap<>();

  @Test
  void bothHaveTheSameTransactionsWithoutAGap() throws Exception {
    try (primary;
        secondary;
        RunningProxy proxy =
            RunningProxy.between(primary.url(), URI.create(secondary.url()), QUICK)) {
      try (FakeChargePoint station = connect(proxy)) {
        boots(station);
        sessionStartedByThePrimaryAndStoppedByTheSecondary(station);
        sessionWhileTheSecondaryIsAway(station);
        sessionStartedByTheSecondary(station);
        station.dropAbruptly();
      }
      try (FakeChargePoint station = connect(proxy)) {
        boots(station);
        tells(station, "TX-3", "Updated");
        assertAccepted(
            primary.call("CP1", "RequestStopTransaction", "{\"transactionId\":\"TX-3\"}"));
        tells(station, "TX-3", "Ended");
        awaitEvents(12);
      }
    }
    Map<String, List<Integer>> books = books(primary);
    assertEquals(Map.of("TX-1", upTo(4), "TX-2", upTo(4), "TX-3", upTo(4)), books);
    assertEquals(books, books(secondary));
    assertEquals(texts(primary), texts(secondary), "shared ids, byte for byte");
  }

  private static FakeChargePoint connect(RunningProxy proxy) {
    return FakeChargePoint.dial(proxy.url(), "CP1").subprotocols("ocpp2.0.1").connect();
  }

  private static void boots(FakeChargePoint station) {
    station.call(
        "BootNotification",
        "{\"reason\":\"PowerUp\",\"chargingStation\":{\"model\":\"M\",\"vendorName\":\"V\"}}");
    for (int evse = 1; evse <= 2; evse++) {
      station.call(
          "StatusNotification",
          "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"evseId\":"
              + evse
              + ",\"connectorId\":1,\"connectorStatus\":\"Available\"}");
    }
  }

  private void sessionStartedByThePrimaryAndStoppedByTheSecondary(FakeChargePoint station) {
    String start = "{\"remoteStartId\":1,\"idToken\":{\"idToken\":\"T\",\"type\":\"Central\"}}";
    assertAccepted(primary.call("CP1", "RequestStartTransaction", start));
    tells(station, "TX-1", "Started");
    String profile =
        "{\"evseId\":1,\"chargingProfile\":{\"id\":1,\"transactionId\":\"TX-1\",\"stackLevel\":0}}";
    assertAccepted(secondary.call("CP1", "SetChargingProfile", profile));
    assertEquals(
        profile, payloadText(station.awaitCall("SetChargingProfile"), "SetChargingProfile"));
    tells(station, "TX-1", "Updated");
    tells(station, "TX-1", "Updated");
    String stop = "{\"transactionId\":\"TX-1\"}";
    assertAccepted(secondary.call("CP1", "RequestStopTransaction", stop));
    assertEquals(
        stop, payloadText(station.awaitCall("RequestStopTransaction"), "RequestStopTransaction"));
    tells(station, "TX-1", "Ended");
    awaitEvents(4);
  }

  private void sessionWhileTheSecondaryIsAway(FakeChargePoint station) {
    secondary.stopListening();
    secondary.dropAll();
    Await.until("the secondary is away", () -> secondary.openConnections().isEmpty());
    tells(station, "TX-2", "Started");
    tells(station, "TX-2", "Updated");
    tells(station, "TX-2", "Updated");
    tells(station, "TX-2", "Ended");
    secondary.listenAgain();
    awaitEvents(8);
  }

  private void sessionStartedByTheSecondary(FakeChargePoint station) {
    String start = "{\"remoteStartId\":2,\"idToken\":{\"idToken\":\"U\",\"type\":\"Central\"}}";
    assertAccepted(secondary.call("CP1", "RequestStartTransaction", start));
    tells(station, "TX-3", "Started");
    tells(station, "TX-3", "Updated");
    awaitEvents(10);
  }

  private void tells(FakeChargePoint station, String id, String type) {
    int seqNo = told.merge(id, 1, Integer::sum) - 1;
    station.call(
        "TransactionEvent",
        "{\"eventType\":\"%s\",\"seqNo\":%d,\"transactionInfo\":{\"transactionId\":\"%s\"}}"
            .formatted(type, seqNo, id));
  }

  private void awaitEvents(int count) {
    for (FakeCsms csms : List.of(primary, secondary)) {
      Await.until(count + " events", () -> events(csms).size() == count, () -> books(csms));
    }
  }

  private static List<Received> events(FakeCsms csms) {
    return csms.received("CP1").stream()
        .filter(message -> message.isCall("TransactionEvent"))
        .toList();
  }

  private static List<String> texts(FakeCsms csms) {
    return events(csms).stream().map(Received::text).toList();
  }

  private static Map<String, List<Integer>> books(FakeCsms csms) {
    Map<String, List<Integer>> books = new TreeMap<>();
    for (Received event : events(csms)) {
      JsonObject payload = event.payload();
      String id = payload.getJsonObject("transactionInfo").getString("transactionId");
      books.computeIfAbsent(id, any -> new ArrayList<>()).add(payload.getInt("seqNo"));
    }
    return books;
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static String payloadText(Received call, String action) {
    String text = call.text();
    return text.substring(text.indexOf(action) + action.length() + 2, text.length() - 1);
  }

  private static void assertAccepted(Received answer) {
    assertEquals("Accepted", answer.payload().getString("status", answer.text()));
  }
}
