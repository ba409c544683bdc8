package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.HandshakeRequest;
import org.ocppproxy.protocol.Role;

/** CSMSs that answer a handshake with something else than 101. */
class RefusalJourney {

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 426, 500, 503})
  void aRefusalIsToldAndLoggedOnceWithItsStatus(int status) throws Exception {
    try (LogLines log = LogLines.from(Level.INFO);
        Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.secondary.handshake(request -> HandshakeReply.refuse(status));
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      UpstreamRefused told = stage.proxy.events().await(UpstreamRefused.class);
      assertEquals(Role.SECONDARY, told.role());
      assertEquals(status, told.httpStatus());
      assertEquals("127.0.0.1:" + stage.secondary.port(), told.host());
      stage.secondary.awaitHandshakes(4);
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      assertEquals(1, stage.proxy.events().all(UpstreamRefused.class).size());
      List<String> lines = log.with("refused");
      assertEquals(1, lines.size(), lines.toString());
      assertTrue(lines.get(0).startsWith("WARNING CP1: SEC "), lines.toString());
      assertTrue(lines.get(0).contains("HTTP " + status), lines.toString());
    }
  }

  @Test
  void anotherStatusIsToldAgain() throws Exception {
    try (Stage stage = Stage.withPrimary(Stage.quickly())) {
      stage.primary.handshake(request -> HandshakeReply.refuse(401, "WWW-Authenticate: Basic"));
      stage.chargePoint("CP1");
      stage.proxy.events().await(UpstreamRefused.class, event -> event.httpStatus() == 401);
      stage.primary.handshake(request -> HandshakeReply.refuse(403));
      stage.proxy.events().await(UpstreamRefused.class, event -> event.httpStatus() == 403);
      stage.primary.handshake(request -> HandshakeReply.accept());
      stage.primary.awaitOpen("CP1");
      assertEquals(2, stage.proxy.events().all(UpstreamRefused.class).size());
    }
  }

  @Test
  void aRefusalIsNotRepeatedMoreOftenThanTheLongestDelayAllows() throws Exception {
    try (Stage stage =
        Stage.withPrimary(
            "/reconnect/initialDelaySeconds", "0.02", "/reconnect/maxDelaySeconds", "0.3")) {
      stage.primary.handshake(request -> HandshakeReply.refuse(403));
      stage.chargePoint("CP1");
      List<HandshakeRequest> knocks = stage.primary.awaitHandshakes(3);
      long wait = knocks.get(1).nanoTime() - knocks.get(0).nanoTime();
      assertTrue(wait >= 0.8 * 300_000_000, wait + " ns");
    }
  }

  @Test
  void aCsmsThatIsRefusingWhenItIsGivenUpIsToldWithTheStatus() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly("/reconnect/maxAttempts", "2"))) {
      stage.secondary.handshake(request -> HandshakeReply.refuse(404));
      stage.chargePoint("CP1");
      UpstreamGaveUp told = stage.proxy.events().await(UpstreamGaveUp.class);
      assertEquals(Role.SECONDARY, told.role());
      assertTrue(told.reason().contains("404"), told.reason());
      assertEquals(2, stage.secondary.handshakes().size());
    }
  }
}
