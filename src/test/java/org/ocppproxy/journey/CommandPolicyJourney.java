package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

class CommandPolicyJourney {

  private static final String DENY =
      "{\"allow\":[\"*\"],\"deny\":[\"Reset\",\"*Firmware\",\"ChangeConfiguration\"]}";

  @Test
  @DisplayName("Row 24: the secondary's Reset, UpdateFirmware and ChangeConfiguration are refused")
  void whatTheSecondaryMayNotCommandIsAnsweredAndNeverReachesTheChargePoint() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI", 1000);
        FakeCsms secondary = FakeCsms.start("SEC", 5000);
        RunningProxy proxy = denying(primary, secondary, DENY);
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      chargePoint.holdAnswers();
      var pending = primary.awaitOpen("CP1").callLater("Reset", "{\"type\":\"Soft\"}");
      chargePoint.awaitCall("Reset");
      Received reset = secondary.call("CP1", "Reset", "{\"type\":\"Hard\"}");
      assertTrue(reset.isResult());
      assertEquals("{\"status\":\"Rejected\"}", reset.payload().toString());
      Received change =
          secondary.call("CP1", "ChangeConfiguration", "{\"key\":\"k\",\"value\":\"v\"}");
      assertEquals("{\"status\":\"Rejected\"}", change.payload().toString());
      Received update =
          secondary.call(
              "CP1",
              "UpdateFirmware",
              "{\"location\":\"ftp://x\",\"retrieveDate\":\"2026-01-01T00:00:00Z\"}");
      assertEquals("SecurityError", update.errorCode());
      chargePoint.releaseAnswers();
      assertTrue(pending.get().isResult());
      assertTrue(secondary.call("CP1", "ClearCache", "{}").isResult());
      assertEquals(
          List.of("Reset", "ClearCache"),
          chargePoint.received(Received::isCall).stream().map(Received::action).toList());
      assertEquals(3, refused(proxy));
    }
  }

  @ParameterizedTest
  @CsvSource({"ocpp2.0.1", "ocpp2.1"})
  @DisplayName("Row 24: in OCPP 2.x a secondary that may only read can read and trigger")
  void aSecondaryThatMayOnlyReadDoesNoMore(String version) throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI", 1000);
        FakeCsms secondary = FakeCsms.start("SEC", 5000);
        RunningProxy proxy = denying(primary, secondary, "\"read-only\"");
        FakeChargePoint chargePoint =
            FakeChargePoint.dial(proxy.url(), "CP1").subprotocols(version).connect()) {
      Received start = secondary.call("CP1", "RequestStartTransaction", "{}");
      assertEquals("Rejected", start.payload().getString("status"));
      assertEquals("SecurityError", secondary.call("CP1", "SetVariables", "{}").errorCode());
      secondary.send("CP1", Ocpp.send("s-1", "NotifyPeriodicEventStream", "{}"));
      assertTrue(secondary.call("CP1", "GetVariables", "{}").isResult());
      assertTrue(secondary.call("CP1", "TriggerMessage", "{}").isResult());
      assertTrue(primary.call("CP1", "SetVariables", "{}").isResult());
      assertEquals(
          List.of("GetVariables", "TriggerMessage", "SetVariables"),
          chargePoint.received().stream().map(Received::action).toList());
      assertEquals(version.equals("ocpp2.1") ? 3 : 2, refused(proxy));
    }
  }

  private static RunningProxy denying(FakeCsms primary, FakeCsms secondary, String commands)
      throws Exception {
    return RunningProxy.between(
        primary.url(), URI.create(secondary.url()), "/secondary/commands", commands);
  }

  private static int refused(RunningProxy proxy) throws Exception {
    URI health = URI.create("http://127.0.0.1:" + proxy.port() + "/healthz");
    String body =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
            .body();
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject().getJsonObject("dropped").getInt("REFUSED");
    }
  }
}
