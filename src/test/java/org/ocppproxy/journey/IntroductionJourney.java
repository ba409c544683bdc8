package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.HandshakeRequest;
import org.ocppproxy.fakes.Headers;

/** With which words a charge point is introduced to its CSMSs. */
class IntroductionJourney {

  private static final String SECRET = "Basic Q1AxOnNlY3JldCwgd2l0aCBhIGNvbW1h";
  private static final String AGENT = "Volt-O-Matic/1.2 (EVSE, \"Type 2\"; build 7)";

  @Test
  void bothLearnAddressAndUserAgentAndOnlyThePrimaryThePassword() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      stage.join(
          stage
              .dial("CP1")
              .subprotocols("ocpp1.6")
              .header("user-agent", AGENT)
              .header("AUTHORIZATION", SECRET));
      Headers primary = stage.primary.awaitOpen("CP1").request().headers();
      Headers secondary = stage.secondary.awaitOpen("CP1").request().headers();
      for (Headers headers : List.of(primary, secondary)) {
        assertEquals(List.of(AGENT), headers.all("User-Agent"));
        assertEquals(List.of("127.0.0.1"), headers.all("X-Forwarded-For"));
        assertEquals(List.of("127.0.0.1"), headers.all("X-Real-IP"));
      }
      assertEquals(List.of(SECRET), primary.all("Authorization"));
      assertEquals(List.of(), secondary.all("Authorization"));
      assertEquals("/CP1", stage.primary.handshakes().get(0).target());
    }
  }

  @Test
  void whatAChargePointClaimsOfItsAddressIsNotBelieved() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      stage.join(
          stage
              .dial("CP1")
              .header("X-Forwarded-For", "10.0.0.1")
              .header("x-real-ip", "10.0.0.2")
              .header("X-OcppProxy-Peer", "10.0.0.3")
              .header("Cookie", "a=b")
              .header("Origin", "http://evil.example"));
      Headers headers = stage.primary.awaitOpen("CP1").request().headers();
      assertEquals(List.of("127.0.0.1"), headers.all("X-Forwarded-For"));
      assertEquals(List.of("127.0.0.1"), headers.all("X-Real-IP"));
      assertFalse(headers.toString().contains("10.0.0."), headers.toString());
      assertFalse(headers.has("Cookie"), headers.toString());
      assertFalse(headers.toString().contains("evil"), headers.toString());
    }
  }

  @Test
  void aChargePointWithoutPasswordIsIntroducedWithoutOne() throws Exception {
    try (Stage stage = Stage.withPrimary()) {
      stage.chargePoint("CP1");
      HandshakeRequest request = stage.primary.awaitOpen("CP1").request();
      assertEquals(Optional.empty(), request.authorization());
    }
  }

  @Test
  void ofManyThatComeAtOnceEachIsIntroducedWithItsOwnWords() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      IntStream.range(0, 64)
          .parallel()
          .mapToObj(i -> stage.dial("CP" + i).header("Authorization", "Basic CP" + i))
          .forEach(stage::join);
      for (HandshakeRequest request : stage.primary.awaitHandshakes(64)) {
        assertEquals(Optional.of("Basic " + request.chargePointId()), request.authorization());
      }
    }
  }

  @Test
  void aReconnectIntroducesTheChargePointAgain() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.join(stage.dial("CP1").header("Authorization", SECRET).header("User-Agent", AGENT));
      stage.awaitConnected("CP1");
      stage.drop(stage.primary);
      Headers again = stage.primary.awaitConnection("CP1", 2).request().headers();
      assertEquals(List.of(SECRET), again.all("Authorization"));
      assertEquals(List.of(AGENT), again.all("User-Agent"));
      assertEquals(List.of("ocpp1.6"), again.all("Sec-WebSocket-Protocol"));
    }
  }

  @Test
  void thePasswordIsNeverLoggedNotEvenAtDebugNorWhenItIsRefused() throws Exception {
    try (LogLines log = LogLines.from(Level.ALL);
        Stage stage = Stage.withBoth(Stage.quickly("/reconnect/maxAttempts", "2"))) {
      stage.primary.handshake(request -> HandshakeReply.refuse(401));
      stage.secondary.handshake(request -> HandshakeReply.accept());
      stage.join(stage.dial("CP1").header("Authorization", SECRET).subprotocols("ocpp1.6"));
      log.await("the primary is given up", line -> line.contains("given up"));
      stage.secondary.call("CP1", "Reset", "{\"type\":\"Soft\"}");
      stage.drop(stage.secondary);
      stage.proxy.events().await(UpstreamDisconnected.class);
      assertTrue(log.with("{\"type\":\"Soft\"}").stream().allMatch(l -> l.startsWith("FINE ")));
      assertEquals(List.of(), log.with(SECRET.substring(6)));
    }
  }
}
