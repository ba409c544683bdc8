package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.HandshakeRequest;
import org.ocppproxy.protocol.Role;

/** How long and how often a CSMS is dialled that is not there. */
class PersistenceJourney {

  /** Row 4, with an end. */
  @Test
  void aSecondaryThatStaysAwayIsGivenUpOnceAndThePrimaryGoesOn() throws Exception {
    try (LogLines log = LogLines.from(Level.INFO);
        Stage stage = Stage.withBoth(Stage.quickly("/reconnect/maxAttempts", "3"))) {
      stage.secondary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      UpstreamGaveUp told = stage.proxy.events().await(UpstreamGaveUp.class);
      assertEquals(Role.SECONDARY, told.role());
      assertEquals(3, told.attempts());
      stage.secondary.listenAgain();
      Await.never(
          "a fourth attempt",
          Duration.ofMillis(200),
          () -> !stage.secondary.handshakes().isEmpty());
      chargePoint.call("Heartbeat", "{}");
      assertEquals(1, stage.proxy.events().all(UpstreamGaveUp.class).size());
      assertEquals(1, log.with("SEC").stream().filter(line -> line.contains("given up")).count());
      assertEquals(List.of(), log.with("SEC 127.0.0.1 lost"));
    }
  }

  /** Row 4, with the documented default. */
  @Test
  void tenAttemptsInARowAreTheDefault() throws Exception {
    try (Stage stage =
        Stage.withBoth(
            "/reconnect/initialDelaySeconds", "0.01", "/reconnect/maxDelaySeconds", "0.02")) {
      stage.secondary.handshake(request -> HandshakeReply.drop());
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      assertEquals(10, stage.proxy.events().await(UpstreamGaveUp.class).attempts());
      assertEquals(10, stage.secondary.handshakes().size());
      stage.secondary.handshake(request -> HandshakeReply.accept());
      chargePoint.close(1000, "");
      chargePoint.awaitClose();
      stage.chargePoint("CP1");
      stage.secondary.awaitOpen("CP1");
    }
  }

  /** Row 4, for ever. */
  @Test
  void zeroAttemptsMeanForEver() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.secondary.handshake(request -> HandshakeReply.drop());
      stage.chargePoint("CP1");
      stage.secondary.awaitHandshakes(25);
      stage.secondary.handshake(request -> HandshakeReply.accept());
      stage.secondary.awaitOpen("CP1");
      UpstreamConnected told =
          stage.proxy.events().await(UpstreamConnected.class, e -> e.role() == Role.SECONDARY);
      assertTrue(told.attempts() >= 25);
      assertEquals(List.of(), stage.proxy.events().all(UpstreamGaveUp.class));
    }
  }

  @Test
  void attemptsAreCountedAnewAfterASuccess() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly("/reconnect/maxAttempts", "3"))) {
      stage.chargePoint("CP1");
      for (int loss = 1; loss <= 4; loss++) {
        stage.awaitConnected("CP1");
        int knocks = stage.secondary.handshakes().size();
        stage.secondary.handshake(
            request ->
                stage.secondary.handshakes().size() - knocks < 3
                    ? HandshakeReply.drop()
                    : HandshakeReply.accept());
        stage.drop(stage.secondary);
        stage.secondary.awaitHandshakes(knocks + 3);
      }
      stage.awaitConnected("CP1");
      assertEquals(List.of(), stage.proxy.events().all(UpstreamGaveUp.class));
    }
  }

  @Test
  void theWaitDoublesFromTheInitialToTheLongestDelayGiveOrTakeAFifth() throws Exception {
    try (Stage stage =
        Stage.withPrimary(
            "/reconnect/initialDelaySeconds", "0.1", "/reconnect/maxDelaySeconds", "0.4")) {
      stage.primary.handshake(request -> HandshakeReply.drop());
      stage.chargePoint("CP1");
      long[] at =
          stage.primary.awaitHandshakes(5).stream().mapToLong(HandshakeRequest::nanoTime).toArray();
      List<Long> waits =
          IntStream.range(1, 5).mapToObj(i -> (at[i] - at[i - 1]) / 1_000_000).toList();
      List<Long> least = LongStream.of(80, 160, 320, 320).boxed().toList();
      for (int i = 0; i < 4; i++) {
        assertTrue(waits.get(i) >= least.get(i) - 5, "waits of " + waits + " ms");
        assertTrue(waits.get(i) <= 1.5 * least.get(i) + 250, "waits of " + waits + " ms");
      }
    }
  }

  @Test
  void aPrimaryThatWasGivenUpIsToldAndTheSecondaryKeepsTheChargePoint() throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly("/reconnect/maxAttempts", "2"))) {
      stage.primary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1");
      assertEquals(Role.PRIMARY, stage.proxy.events().await(UpstreamGaveUp.class).role());
      assertTrue(stage.secondary.call("CP1", "TriggerMessage", "{}").isResult());
      assertTrue(chargePoint.isConnected());
    }
  }
}
