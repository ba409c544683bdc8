package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.journey.AlertStage.NAME;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FakeChargePoint;

/** Nobody is buried in mail, and nothing in it is a lie or a trap. */
class CalmAlertsJourney {

  private static final String FAULT =
      "{\"connectorId\":1,\"status\":\"Faulted\",\"errorCode\":\"%s\",\"info\":\"%s\"}";
  private static final String START =
      "{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":%d,"
          + "\"timestamp\":\"2026-01-01T00:00:00Z\"}";

  @Test
  void scenario16AConnectionThatWasReplacedIsNotToldAsDisconnected() throws Exception {
    AlertSettings settings =
        AlertSettings.on("connectedToProxy", "disconnectedFromProxy", "disconnectedFromUpstream")
            .with("/notify/quietSeconds", "0");
    try (AlertStage stage = new AlertStage(settings);
        FakeChargePoint first = stage.connect("CP1", "ocpp1.6");
        FakeChargePoint second = stage.connect("CP1", "ocpp1.6")) {
      assertEquals(1001, first.awaitClose().code());
      second.call("Heartbeat", "{}");
      second.close(1000, "done");
      stage.mail.await(NAME + ": disconnected from the proxy").assertLines("Reason: done");
      List<String> told = stage.mail.subjects();
      assertEquals(NAME + ": connected to the proxy", told.get(0));
      assertEquals(told.size() - 1, told.indexOf(NAME + ": disconnected from the proxy"));
      assertTrue(told.stream().noneMatch(words -> words.contains("upstream")), told::toString);
    }
  }

  @Test
  void scenario18AFlappingStatusAndAFlappingLinkAreFoldedButTransactionsAreNot() throws Exception {
    AlertSettings settings =
        AlertSettings.on("connectedToProxy", "conStatusFaulted", "conStartTransaction")
            .with("/notify/quietSeconds", "2");
    try (AlertStage stage = new AlertStage(settings)) {
      try (FakeChargePoint chargePoint = stage.connect("CP1", "ocpp1.6")) {
        for (int i = 0; i < 20; i++) {
          chargePoint.callLater("StatusNotification", FAULT.formatted("GroundFailure", "")).join();
        }
        stage.mail.await(NAME + ": connector 1 is Faulted (GroundFailure)");
        stage
            .mail
            .await(NAME + ": connector 1 is Faulted (GroundFailure) (19 times)")
            .assertLines("Status: Faulted");
      }
      for (int i = 0; i < 5; i++) {
        stage.connect("CP2", "ocpp1.6").close();
      }
      stage.mail.await("CP2: connected to the proxy (4 times)");
      try (FakeChargePoint chargePoint = stage.connect("CP3", "ocpp1.6")) {
        for (int i = 0; i < 5; i++) {
          chargePoint.call("StartTransaction", START.formatted(i));
        }
        stage.mail.awaitCount(11);
        List<String> told = stage.mail.subjects();
        assertEquals(
            5, told.stream().filter("CP3: transaction started on connector 1"::equals).count());
        assertEquals(11, told.size(), told::toString);
      }
    }
  }

  @Test
  void aHundredChargersLostAtOnceBecomeOneMailThatListsThem() throws Exception {
    AlertSettings settings =
        AlertSettings.on("disconnectedFromProxy").with("/notify/digestSeconds", "2");
    try (AlertStage stage = new AlertStage(settings)) {
      List<FakeChargePoint> all = new ArrayList<>();
      for (int i = 1; i <= 100; i++) {
        all.add(stage.connect("CP" + i, "ocpp1.6"));
      }
      all.forEach(FakeChargePoint::dropAbruptly);
      Mail list = stage.mail.await("100 charge points: disconnected from the proxy");
      assertEquals(100, list.text().lines().filter(line -> line.startsWith("- ")).count());
      assertTrue(list.text().contains("- " + NAME + ": disconnected from the proxy | "));
      assertTrue(list.html().contains("<li>"));
      assertEquals(1, stage.mail.all().size());
      all.forEach(FakeChargePoint::close);
    }
  }

  @Test
  void scenario20HostileTextsStayTextAndOneLine() throws Exception {
    try (AlertStage stage = new AlertStage(AlertSettings.on("conStatusFaulted"))) {
      stage.name("<b>Bad</b>\\r\\nBcc: evil@example.com\\u202e");
      try (FakeChargePoint chargePoint = stage.connect("CP1", "ocpp1.6")) {
        String huge = "\\r\\nX-Evil: 1\\r\\n\\u0007 & 'x' " + "y".repeat(100_000);
        chargePoint.call(
            "StatusNotification",
            FAULT.formatted("<img src=x onerror=alert(1)>\\r\\nBcc: evil@example.com", huge));
        Mail mail = stage.mail.awaitCount(1).get(0);
        assertTrue(
            mail.subject()
                .startsWith("<b>Bad</b> Bcc: evil@example.com: connector 1 is Faulted (<img src"),
            mail.subject());
        assertFalse(mail.subject().matches("(?s).*[\\p{Cntrl}\\u202e].*"));
        assertTrue(
            mail.headers().stream().noneMatch(each -> each.matches("(?i)(bcc|x-evil):.*")),
            () -> mail.headers().toString());
        assertTrue(mail.html().contains("&lt;img src=x onerror=alert(1)&gt;"));
        assertFalse(mail.html().matches("(?s).*<(img|b)[ >].*"), mail::html);
        assertTrue(mail.text().length() < 2_000);
      }
    }
  }

  @Test
  void aNameThatChangesWhileTheProxyRunsIsUsedByTheNextAlert() throws Exception {
    AlertSettings settings = AlertSettings.on("conStatusFaulted").with("/notify/quietSeconds", "0");
    try (AlertStage stage = new AlertStage(settings);
        FakeChargePoint chargePoint = stage.connect("CP1", "ocpp1.6")) {
      chargePoint.call("StatusNotification", FAULT.formatted("GroundFailure", ""));
      stage.mail.await(NAME + ": connector 1 is Faulted (GroundFailure)");
      stage.name("Parkplatz Süd — Säule 7");
      chargePoint.call("StatusNotification", FAULT.formatted("OtherError", ""));
      stage.mail.await("Parkplatz Süd — Säule 7: connector 1 is Faulted (OtherError)");
    }
  }
}
