package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocppproxy.alert.Alerts;
import org.ocppproxy.alert.FakePushover;
import org.ocppproxy.alert.FakeSmtp;
import org.ocppproxy.alert.OutboxCounts;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** Scenario 19, and what still waits at the end. */
class SlowChannelsJourney {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FAULT =
      "{\"connectorId\":%d,\"status\":\"Faulted\",\"errorCode\":\"GroundFailure\"}";

  @Test
  void scenario19AMailServerThatIsSilentAndAFullPushoverDelayNobodyAndLoseNothing()
      throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeSmtp smtp = new FakeSmtp(null);
        FakePushover pushover = new FakePushover()) {
      smtp.replies.put("GREETING", "");
      pushover.answer(429, Map.of("Retry-After", "2"), "{}");
      pushover.answer(500, Map.of(), "");
      AlertSettings settings =
          AlertSettings.on("conStatusFaulted")
              .mailTo(smtp.port(), ",\"greetingTimeout\":500,\"socketTimeout\":5000")
              .pushTo(pushover.url());
      try (RunningProxy proxy = RunningProxy.between(primary.url(), settings.pairs());
          FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
        RoundTrips trips = new RoundTrips();
        for (int i = 1; i <= 20; i++) {
          long begun = System.nanoTime();
          chargePoint.call("StatusNotification", FAULT.formatted(i));
          trips.measured(System.nanoTime() - begun);
        }
        trips.assertNearlyAllWithin(Duration.ofSeconds(2));
        assertEquals(0, smtp.mails.size());
        smtp.replies.remove("GREETING");
        Await.until("20 mails", PATIENCE, () -> smtp.mails.size() == 20, smtp.mails::size);
        Await.until("20 and 2", PATIENCE, () -> pushover.posts.size() == 22, pushover.posts::size);
        for (int i = 1; i <= 20; i++) {
          String subject = "CP1: connector " + i + " is Faulted (GroundFailure)";
          assertTrue(smtp.mails.get(i - 1).contains("Subject: " + subject), subject);
          assertEquals(subject, pushover.posts.get(i + 1).get("title"));
        }
      }
    }
  }

  @Test
  void whatWaitsForAServerThatWasDownIsSentAtTheEnd() throws Exception {
    int port = RunningProgram.freePort();
    AlertSettings settings = AlertSettings.on("conStatusFaulted").mailTo(port);
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakePushover pushover = new FakePushover()) {
      settings.pushTo(pushover.url());
      pushover.answer(429, Map.of("Retry-After", "3600"), "{}");
      try (RunningProxy proxy = RunningProxy.between(primary.url(), settings.pairs());
          FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
        chargePoint.call("StatusNotification", FAULT.formatted(1));
        chargePoint.call("StatusNotification", FAULT.formatted(1));
        Await.until(
            "both were tried in vain", () -> alerts().stream().allMatch(c -> c.retried() > 0));
        try (Mailbox mail = Mailbox.openAt(port)) {
          long begun = System.nanoTime();
          proxy.stop();
          assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
          assertEquals(2, mail.subjects().size(), () -> mail.subjects().toString());
          assertEquals(3, pushover.posts.size());
        }
      }
    }
  }

  @Test
  void anAlertThatIsHeldBackIsSentWithinFiveSecondsOfTheSignal() throws Exception {
    int port = RunningProgram.freePort();
    try (FakeCsms primary = FakeCsms.start("PRI");
        Mailbox mail = Mailbox.open();
        RunningProgram program =
            RunningProgram.configuredBy(config(port, primary, mail)).awaitListening();
        FakeChargePoint chargePoint =
            FakeChargePoint.connect("ws://127.0.0.1:" + port + "/", "CP1")) {
      for (int i = 0; i < 4; i++) {
        chargePoint.call("StatusNotification", FAULT.formatted(1));
      }
      mail.await("CP1: connector 1 is Faulted (GroundFailure)");
      program.signal("TERM");
      assertEquals(0, program.exitCode(Duration.ofSeconds(5)), program::output);
      assertTrue(
          mail.subjects().contains("CP1: connector 1 is Faulted (GroundFailure) (3 times)"),
          () -> mail.subjects() + program.output());
    }
  }

  private static List<OutboxCounts> alerts() {
    return CDI.current().select(Alerts.class).get().counts();
  }

  private static String config(int port, FakeCsms primary, Mailbox mail) {
    return "{\"primaryUrl\":\""
        + primary.url()
        + "\",\"proxy\":{\"host\":\"127.0.0.1\",\"port\":"
        + port
        + "},\"notify\":{\"conStatusFaulted\":true,\"quietSeconds\":600,\"email\":"
        + AlertSettings.email(mail.port(), "")
        + "}}";
  }
}
