package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** Scenario 29: every way to write the address of a CSMS. */
class AddressesJourney {

  @ParameterizedTest(name = "{0} is dialled as {1}")
  @CsvSource({
    "ocpp/, /ocpp/CP1",
    "'', /CP1",
    "ocpp, /ocppCP1",
    "ocpp?id=, /ocpp?id=CP1",
    "ocpp/?tenant=a&id=, /ocpp/?tenant=a&id=CP1",
    "ocpp/{clientId}/, /ocpp/CP1/",
    "ocpp/{clientId}?tenant=a, /ocpp/CP1?tenant=a",
    "{clientId}/ocpp?again={clientId}, /CP1/ocpp?again=CP1",
  })
  void theIdComesBehindTheUrlOrWhereItsPlaceholderStands(String base, String target)
      throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(primary.url() + base, URI.create(secondary.url() + "second/"));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertEquals(101, chargePoint.status());
      assertEquals(target, primary.awaitHandshakes(1).get(0).target());
      assertEquals("/second/CP1", secondary.awaitHandshakes(1).get(0).target());
    }
  }

  @Test
  void anIdThatNeedsEscapesKeepsThemOnItsWay() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy =
            RunningProxy.between(primary.url() + "ocpp/", "/proxy/clientIdPattern", "\".+\"");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP%201%C3%A4")) {
      assertEquals(101, chargePoint.status());
      assertEquals("/ocpp/CP%201%C3%A4", primary.awaitHandshakes(1).get(0).target());
      assertEquals(
          "Accepted", chargePoint.call("BootNotification", "{}").payload().getString("status"));
    }
  }
}
