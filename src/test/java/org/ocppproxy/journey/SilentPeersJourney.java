package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** Scenario 17: a link whose other end is gone without a word. */
class SilentPeersJourney {

  @Test
  void aChargePointThatAnswersNoPingIsGivenUpAndItsCsmssAreTold() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/proxy/pingIntervalSeconds",
                "0.4",
                "/reconnect/initialDelaySeconds",
                "0.01");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      CsmsConnection atPrimary = primary.awaitOpen("CP1");
      CsmsConnection atSecondary = secondary.awaitOpen("CP1");
      chargePoint.goHalfOpen();
      assertEquals(1001, atPrimary.awaitClose().code());
      assertEquals(1001, atSecondary.awaitClose().code());
      Await.until("nobody is connected", () -> Health.of(proxy.port()).chargePoints() == 0);
      assertEquals(1, primary.connections("CP1").size());
    }
  }

  @Test
  void aCsmsThatAnswersNoPingIsDialledAgainWhileTheChargePointStays() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/proxy/pingIntervalSeconds",
                "0.4",
                "/reconnect/initialDelaySeconds",
                "0.01");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      secondary.awaitOpen("CP1");
      primary.awaitOpen("CP1").goHalfOpen();
      primary.awaitConnection("CP1", 2);
      assertEquals(
          "Accepted", chargePoint.call("BootNotification", "{}").payload().getString("status"));
      secondary.awaitOpen("CP1").goHalfOpen();
      CsmsConnection second = secondary.awaitConnection("CP1", 2);
      chargePoint.call("Heartbeat", "{}");
      second.awaitCall("Heartbeat");
      assertFalse(chargePoint.isClosed());
    }
  }

  @Test
  void aQuietLinkThatAnswersPingsStays() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy =
            RunningProxy.between(primary.url(), "/proxy/pingIntervalSeconds", "0.5");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      CsmsConnection upstream = primary.awaitOpen("CP1");
      Await.until("the charge point is pinged", () -> chargePoint.wire().pingsReceived() >= 4);
      Await.until("the CSMS is pinged", () -> upstream.wire().pingsReceived() >= 4);
      assertFalse(chargePoint.isClosed());
      assertFalse(upstream.isClosed());
    }
  }
}
