package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Received;

class FirstJourney {

  @Test
  void aChargePointTalksToBothAndIsAnsweredByThePrimary() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI", 1000);
        FakeCsms secondary = FakeCsms.start("SEC", 5000);
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(secondary.url()));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertEquals(101, chargePoint.status());
      Received boot = chargePoint.call("BootNotification", "{\"chargePointModel\":\"M\"}");
      assertEquals("Accepted", boot.payload().getString("status"));
      Received start =
          chargePoint.call(
              "StartTransaction",
              "{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":0,"
                  + "\"timestamp\":\"2026-01-01T00:00:00Z\"}");
      assertEquals(1000, start.payload().getInt("transactionId"));
      Received reset = primary.call("CP1", "Reset", "{\"type\":\"Soft\"}");
      assertEquals("Accepted", reset.payload().getString("status"));
      Received trigger =
          secondary.call("CP1", "TriggerMessage", "{\"requestedMessage\":\"Heartbeat\"}");
      assertEquals("Accepted", trigger.payload().getString("status"));
      assertEquals(2, secondary.received("CP1").stream().filter(Received::isCall).count());
    }
  }
}
