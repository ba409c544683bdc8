package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.event.UpstreamUnreachable;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Role;

class WordingTest {

  private String name = "North Parking — Charger 1";
  private final Wording wording =
      new Wording(new Reporter(id -> name, new WallClock(ZoneId.of("Europe/Paris"))));

  @Test
  void aFaultNamesChargerConnectorAndWhatHelps() {
    Message message = message(Events.fault("GroundFailure", "RCD tripped", "E-17"));
    assertEquals(
        "North Parking — Charger 1: connector 2 is Faulted (GroundFailure)", message.subject());
    assertEquals(
        """
        Charge point: North Parking — Charger 1 (CP1)
        Place: connector 2
        Status: Faulted
        Error code: GroundFailure
        Vendor error code: E-17
        Info: RCD tripped
        When: 2026-03-01 12:00:00 CET""",
        message.text());
  }

  @Test
  void aStatusWithoutTroubleSaysNoMoreThanItself() {
    assertEquals(
        "North Parking — Charger 1: connector 1 is Charging",
        message(Events.status("CP1", 1, "Charging")).subject());
    assertEquals(
        "North Parking — Charger 1: charge point is Available",
        message(Events.status("CP1", 0, "Available")).subject());
    assertEquals(
        "North Parking — Charger 1: EVSE 2 connector 1 is Occupied",
        message(Events.status("CP1", new Outlet(2, 1), "Occupied", Events.NOON)).subject());
  }

  @Test
  void aChargerWithoutANameIsCalledByItsId() {
    name = "CP1";
    Message message = message(Events.connected("CP1"));
    assertEquals("CP1: connected to the proxy", message.subject());
    assertEquals(
        "Charge point: CP1\nAddress: 192.0.2.7\nProtocol: ocpp1.6\nWhen: 2026-03-01 12:00:00 CET",
        message.text());
  }

  @Test
  void aDisconnectionSaysWhy() {
    Message message = message(Events.disconnected("CP1"));
    assertEquals("North Parking — Charger 1: disconnected from the proxy", message.subject());
    assertContains(message.text(), "Close code: 1006 (connection broken)");
    assertContains(message.text(), "Reason: no pong");
    assertContains(message.text(), "Closed by: the charge point or the network");
  }

  @Test
  void anUpstreamIsToldByRoleAndHost() {
    assertEquals(
        "North Parking — Charger 1: connected to the secondary upstream ws2.example.com",
        message(Events.upstreamConnected("CP1")).subject());
    Message lost = message(Events.upstreamLost("CP1"));
    assertEquals(
        "North Parking — Charger 1: disconnected from the primary upstream ws1.example.com",
        lost.subject());
    assertContains(lost.text(), "Close code: 1011 (internal error)");
    var id = Events.id("CP1");
    var gaveUp = new UpstreamGaveUp(id, Events.NOON, Role.PRIMARY, "h:9", 10, "timed out");
    assertContains(message(gaveUp).subject(), "gave up connecting to the primary upstream h:9");
    var refused = new UpstreamRefused(id, Events.NOON, Role.SECONDARY, "h", 401, "Unauthorized");
    assertContains(message(refused).text(), "HTTP status: 401");
    var away = new UpstreamUnreachable(id, Events.NOON, Role.PRIMARY, "h", "Connection refused");
    assertContains(message(away).subject(), "cannot reach the primary upstream h");
    assertContains(message(away).text(), "Reason: Connection refused");
  }

  @Test
  void aTransactionHasItsMetersAndHalfHidesItsIdTag() {
    Message started = message(Events.started("CP1"));
    assertContains(started.subject(), "transaction started on connector 1");
    assertContains(started.text(), "Id tag: 04A2…\nMeter start: 12.000 kWh");
    Message stopped = message(Events.stopped("CP1"));
    assertContains(stopped.subject(), "transaction stopped on connector 1");
    assertContains(stopped.text(), "Transaction: 4711\nId tag: 04A2…\n");
    assertContains(stopped.text(), "Meter stop: 24.345 kWh\nEnergy: 12.345 kWh\n");
    assertContains(stopped.text(), "Reason: EVDisconnected");
    assertFalse((started.toString() + stopped).contains("04A2B3"));
  }

  @Test
  void aStopWhoseStartWasNeverSeenIsStillTold() {
    var stopped =
        new TransactionStopped(
            Events.id("CP1"),
            Events.NOON,
            Optional.empty(),
            "9",
            "",
            OptionalLong.empty(),
            OptionalLong.of(5),
            "");
    assertEquals("North Parking — Charger 1: transaction stopped", message(stopped).subject());
    assertContains(message(stopped).text(), "Place: unknown connector");
    assertFalse(message(stopped).text().contains("Energy"));
  }

  @Test
  void repetitionsAreCounted() {
    Alert first = alert(Events.fault("X", "", ""));
    Message message = wording.of(new Notice(List.of(first.and(first).and(first))), 0);
    assertContains(message.subject(), "(3 times)");
    assertContains(message.text(), "Repeated: 3 times since 2026-03-01 12:00:00 CET");
  }

  @Test
  void manyChargePointsMakeOneList() {
    name = "";
    List<Alert> alerts =
        IntStream.range(0, 100).mapToObj(i -> alert(Events.disconnected("CP" + i))).toList();
    Message message = wording.of(new Notice(alerts), 0);
    assertEquals("100 charge points: disconnected from the proxy", message.subject());
    assertEquals(100, message.text().lines().count());
    assertContains(message.text(), "- CP42: disconnected from the proxy | Close code: 1006");
  }

  @Test
  void lossesAreToldInTheNextMessage() {
    Message message = wording.of(new Notice(List.of(alert(Events.connected("A")))), 3);
    assertContains(message.text(), "3 earlier messages were lost");
    assertContains(message.html(), "3 earlier messages were lost");
  }

  @Test
  void hostileTextsStayText() {
    name = "<b>\r\nBcc: evil@example.com\u202E\u0007" + "x".repeat(100_000);
    String info = "a\r\n\r\n<img src=x onerror=alert(1)>\u2066\u0000 'q' \"r\" & \uD800";
    Message message = message(Events.fault("<script>", info, "y".repeat(100_000)));
    assertFalse(message.subject().matches("(?s).*[\\p{Cntrl}\u202E].*"), message.subject());
    assertTrue(message.subject().length() <= Message.MAX_SUBJECT);
    assertFalse(message.text().matches("(?s).*[\\p{Cntrl}\u2066\uD800&&[^\n]].*"));
    assertFalse(message.html().matches("(?s).*<(script|img|b>).*"), message.html());
    assertContains(message.html(), "&lt;img src=x onerror=alert(1)&gt; &#39;q&#39; &quot;r&quot;");
    assertContains(message.html(), "&lt;script&gt;");
    assertTrue(message.text().length() < 3_000 && message.html().length() < 6_000);
    assertEquals(7, message.text().lines().count());
  }

  private Message message(ProxyEvent event) {
    return wording.of(new Notice(List.of(alert(event))), 0);
  }

  private static Alert alert(ProxyEvent event) {
    return Alert.of(AlertKey.of(event).orElseThrow(), event);
  }

  private static void assertContains(String whole, String part) {
    assertTrue(whole.contains(part), whole);
  }
}
