package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.Closed;
import org.ocppproxy.fakes.Dial;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.HandshakeRequest;

/** Scenarios 21, 22, 23, 29 and 30: who is connected to whom, as whom, and who is refused. */
class WhoIsWhoJourney {

  /** Twenty raw bytes that are no UTF-8, as a 1.6 key may be (1.6J, 6.2.2). */
  private static final String RAW_KEY =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(
                  "CP1:\u00ff\u00fe\u0000\u0080\u00c3(".getBytes(StandardCharsets.ISO_8859_1));

  @Test
  void aPasswordGoesToThePrimaryBitForBitAndToTheSecondaryNever() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(secondary.url()));
        FakeChargePoint chargePoint = dial(proxy).header("Authorization", RAW_KEY).connect()) {
      assertEquals(101, chargePoint.status());
      assertEquals(Optional.of(RAW_KEY), first(primary).authorization());
      assertEquals(Optional.empty(), first(secondary).authorization());
    }
  }

  @Test
  void eachCsmsGetsTheLoginThatItsSettingSays() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/primary/authorization",
                "\"none\"",
                "/secondary/authorization",
                "{\"user\": \"me\", \"password\": \"gehe\u00efm\"}");
        FakeChargePoint chargePoint = dial(proxy).header("Authorization", RAW_KEY).connect()) {
      assertEquals(101, chargePoint.status());
      String login =
          Base64.getEncoder().encodeToString("me:gehe\u00efm".getBytes(StandardCharsets.UTF_8));
      assertEquals(Optional.empty(), first(primary).authorization());
      assertEquals(Optional.of("Basic " + login), first(secondary).authorization());
    }
  }

  @Test
  void aForwardedAddressIsBelievedFromATrustedProxyOnly() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        EventLines told = new EventLines();
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(), "/proxy/trustedProxies", "[\"127.0.0.0/8\", \"10.1.0.0/16\"]");
        FakeChargePoint chargePoint =
            dial(proxy)
                .header("X-Forwarded-For", "6.6.6.6, 192.0.2.7")
                .header("X-Forwarded-For", "10.1.2.3")
                .header("X-Forwarded-Proto", "https")
                .connect()) {
      assertEquals(101, chargePoint.status());
      HandshakeRequest seen = first(primary);
      assertEquals(
          List.of("6.6.6.6", "192.0.2.7", "10.1.2.3", "127.0.0.1"),
          seen.headers().list("X-Forwarded-For"));
      assertEquals(Optional.of("https"), seen.headers().first("X-Forwarded-Proto"));
      assertEquals(Optional.of("192.0.2.7"), seen.headers().first("X-Real-IP"));
      told.await("CP1: connected from 192.0.2.7");
    }
  }

  @Test
  void nothingThatSomebodyElseSaysOfAddressesIsBelievedOrPassedOn() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        EventLines told = new EventLines();
        RunningProxy proxy =
            RunningProxy.between(primary.url(), "/proxy/trustedProxies", "[\"10.0.0.0/8\"]");
        FakeChargePoint chargePoint =
            dial(proxy)
                .header("X-Forwarded-For", "10.6.6.6")
                .header("X-Forwarded-Proto", "https")
                .header("X-Real-IP", "10.6.6.6")
                .connect()) {
      assertEquals(101, chargePoint.status());
      HandshakeRequest seen = first(primary);
      assertEquals(List.of("127.0.0.1"), seen.headers().list("X-Forwarded-For"));
      assertFalse(seen.headers().has("X-Forwarded-Proto"));
      assertEquals(Optional.of("127.0.0.1"), seen.headers().first("X-Real-IP"));
      told.await("CP1: connected from 127.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void aRefusalIsToldOnceWithItsStatusAndRepeatedSlowly(int status) throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI").handshake(r -> HandshakeReply.refuse(status));
        FakeCsms secondary = FakeCsms.start("SEC");
        EventLines told = new EventLines();
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/reconnect/initialDelaySeconds",
                "0.01",
                "/reconnect/maxDelaySeconds",
                "0.4");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertEquals(101, chargePoint.status());
      List<HandshakeRequest> attempts = primary.awaitHandshakes(3);
      long pause = attempts.get(2).nanoTime() - attempts.get(1).nanoTime();
      assertTrue(pause > 300_000_000L, () -> "only " + pause + " ns between attempts");
      told.await("PRI 127.0.0.1:" + primary.port() + " refused: HTTP " + status);
      assertEquals(1, told.with("refused").size());
    }
  }

  @Test
  void aCsmsThatTakesAnotherSubprotocolIsTakenForOneThatRefuses() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms silent =
            FakeCsms.start("SEC").handshake(r -> HandshakeReply.acceptWithoutSubprotocol());
        EventLines told = new EventLines();
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(silent.url()));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertEquals(101, chargePoint.status());
      told.await("SEC 127.0.0.1:" + silent.port() + " refused: it does not speak ocpp1.6");
      silent.handshake(r -> HandshakeReply.insistOn("ocpp2.0.1"));
      chargePoint.dropAbruptly();
      try (FakeChargePoint again = FakeChargePoint.connect(proxy.url(), "CP1")) {
        Await.until(
            "the other is refused too",
            () -> told.with("refused").size() == 2,
            () -> told.with(""));
        assertEquals(101, again.status());
        assertEquals(List.of(), told.with("SEC 127.0.0.1:" + silent.port() + " connected"));
      }
    }
  }

  @Test
  void aRouteLeadsToItsOwnCsmssUnderTheIdThatTheyKnow() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        FakeCsms third = FakeCsms.start("THIRD");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/routing",
                "{\"CP1\": [\"%1$sone/\", \"%2$s{clientId}/two\"], \"CP*\": [\"%1$sany/\"]}"
                    .formatted(third.url(), secondary.url()),
                "/primary/clientIds",
                "{\"CP1\": \"DE*ABC*E001 \u00e4\"}");
        FakeChargePoint one = FakeChargePoint.connect(proxy.url(), "CP1");
        FakeChargePoint other = FakeChargePoint.connect(proxy.url(), "CP2");
        FakeChargePoint stranger = FakeChargePoint.connect(proxy.url(), "X")) {
      assertEquals(
          List.of(101, 101, 101), List.of(one.status(), other.status(), stranger.status()));
      third.awaitHandshakes(2);
      secondary.awaitHandshakes(2);
      assertEquals(List.of("/X"), targets(primary, 1));
      assertEquals(List.of("/CP1/two", "/X"), targets(secondary, 2));
      assertEquals(List.of("/any/CP2", "/one/DE*ABC*E001%20%C3%A4"), targets(third, 2));
    }
  }

  @Test
  void twoDevicesWithOneIdAreToldOncePerEpisodeAndTheNewestStays() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        EventLines told = new EventLines();
        RunningProxy proxy =
            RunningProxy.between(primary.url(), "/proxy/trustedProxies", "[\"127.0.0.1\"]")) {
      FakeChargePoint newest = device(proxy, 0);
      for (int i = 1; i <= 6; i++) {
        FakeChargePoint former = newest;
        newest = device(proxy, i);
        Closed closed = former.awaitClose();
        assertEquals(1001, closed.code());
        former.close();
      }
      told.await("CP1: replaced 3 times within a minute, last from 192.0.2.0 to 192.0.2.1");
      Await.until(
          "all six are told", () -> told.with("replacing").size() == 6, () -> told.with(""));
      assertEquals(1, told.with("two devices").size());
      assertEquals("Accepted", newest.call("BootNotification", "{}").payload().getString("status"));
      newest.close();
    }
  }

  private static FakeChargePoint device(RunningProxy proxy, int number) {
    FakeChargePoint device =
        dial(proxy).header("X-Forwarded-For", "192.0.2." + number % 2).connect();
    // Its handshake is answered a moment before it has taken over.
    device.call("Heartbeat", "{}");
    return device;
  }

  private static Dial dial(RunningProxy proxy) {
    return FakeChargePoint.dial(proxy.url(), "CP1").subprotocols("ocpp1.6");
  }

  private static HandshakeRequest first(FakeCsms csms) {
    return csms.awaitHandshakes(1).get(0);
  }

  private static List<String> targets(FakeCsms csms, int count) {
    return csms.awaitHandshakes(count).stream().map(HandshakeRequest::target).sorted().toList();
  }
}
