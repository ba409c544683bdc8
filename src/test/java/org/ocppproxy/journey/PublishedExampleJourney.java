package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.alert.FakePushover;
import org.ocppproxy.config.PublishedExampleTest;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** A user of the published proxy copies the configuration and is told the same and more. */
class PublishedExampleJourney {

  private static final List<String> TOLD =
      List.of(
          "CP1: charge point is Faulted (InternalError)",
          "CP1: connector 1 is Charging",
          "CP1: connector 1 is Faulted (GroundFailure)",
          "CP1: transaction started on connector 1",
          "CP1: transaction stopped on connector 1");

  @Test
  void thePublishedExampleTellsTheSameEventsByMailAndByPushover() throws Exception {
    int port = RunningProgram.freePort();
    try (FakeCsms primary = FakeCsms.start("PRI", 1000);
        FakeCsms secondary = FakeCsms.start("SEC", 5000);
        Mailbox mail = Mailbox.open().withLogin("smtp-user", "smtp-pass");
        FakePushover pushover = new FakePushover();
        RunningProgram program =
            RunningProgram.configuredBy(example(port, primary, secondary, mail, pushover))
                .awaitListening();
        FakeChargePoint chargePoint =
            FakeChargePoint.connect("ws://127.0.0.1:" + port + "/", "CP1")) {
      status(chargePoint, 0, "Available", "NoError");
      status(chargePoint, 0, "Faulted", "InternalError");
      status(chargePoint, 1, "Preparing", "NoError");
      status(chargePoint, 1, "Charging", "NoError");
      status(chargePoint, 1, "Faulted", "GroundFailure");
      int transaction =
          chargePoint
              .call(
                  "StartTransaction",
                  "{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":0,"
                      + "\"timestamp\":\"2026-01-01T00:00:00Z\"}")
              .payload()
              .getInt("transactionId");
      chargePoint.call(
          "StopTransaction",
          "{\"transactionId\":"
              + transaction
              + ",\"meterStop\":5,\"timestamp\":\"2026-01-01T00:00:00Z\"}");
      mail.awaitCount(TOLD.size());
      Await.until("as many pushes", () -> pushover.posts.size() >= TOLD.size());
      program.signal("TERM");
      assertEquals(0, program.exitCode(Duration.ofSeconds(9)), program::output);
      assertEquals(TOLD, mail.subjects());
      assertEquals(TOLD, pushover.posts.stream().map(post -> post.get("title")).toList());
    }
  }

  private static void status(FakeChargePoint from, int connector, String status, String errorCode) {
    from.call(
        "StatusNotification",
        "{\"connectorId\":"
            + connector
            + ",\"errorCode\":\""
            + errorCode
            + "\",\"status\":\""
            + status
            + "\"}");
  }

  private static String example(
      int port, FakeCsms primary, FakeCsms secondary, Mailbox mail, FakePushover pushover) {
    return PublishedExampleTest.EXAMPLE
        .replace("ws://ws1.ocpp.fr/", primary.url())
        .replace("ws://ws2.ocpp.fr/", secondary.url())
        .replace("0.0.0.0", "127.0.0.1")
        .replace("9000", Integer.toString(port))
        .replace(
            "\"service\": \"Gmail\"",
            "\"host\": \"127.0.0.1\", \"port\": " + mail.port() + ", \"secure\": false")
        .replace(
            "\"appToken\": \"YOUR_APP_TOKEN\"",
            "\"appToken\": \"YOUR_APP_TOKEN\", \"apiUrl\": \"" + pushover.url() + "\"");
  }
}
