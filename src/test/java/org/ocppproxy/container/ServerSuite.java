package org.ocppproxy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.Received;

/** What the proxy does on every server, the standalone program included. */
abstract class ServerSuite extends FramesSuite {

  ServerSuite(ServerKind kind) {
    super(kind);
  }

  @Test
  void aChargingSessionReachesBothAndIsAnsweredByThePrimary() {
    Session.charge(server().url(), "Session", primary(), secondary());
  }

  @Test
  void bothCommandAtOnceWithTheSameIdAndEachGetsItsOwnAnswer() {
    try (FakeChargePoint chargePoint = connect("Both")) {
      chargePoint.holdAnswers();
      CompletableFuture<Received> first =
          primary().awaitOpen("Both").askLater("[2,\"1\",\"Reset\",{\"type\":\"Soft\"}]");
      CompletableFuture<Received> second =
          secondary().awaitOpen("Both").askLater("[2,\"1\",\"ClearCache\",{}]");
      chargePoint.releaseAnswers();
      assertEquals("1", Await.future("PRI is answered", first, () -> "").id());
      assertEquals("1", Await.future("SEC is answered", second, () -> "").id());
      assertEquals(1, chargePoint.calls("Reset").size());
      assertEquals(1, chargePoint.calls("ClearCache").size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a/b",
        "CP1/",
        "CP.1",
        "CP%201",
        "CP1?a=b",
        "CP1;a=b",
        "healthz",
        "index.html"
      })
  void aPathThatIsNoChargePointsIsRefusedBeforeTheUpgrade(String path) {
    try (FakeChargePoint refused = FakeChargePoint.connect(server().url(), path)) {
      assertEquals(404, refused.status());
    }
  }

  @Test
  void anEscapedSlashIsRefusedToo() {
    try (FakeChargePoint refused = FakeChargePoint.connect(server().url(), "CP%2F1")) {
      assertTrue(List.of(400, 404).contains(refused.status()), () -> "" + refused.status());
    }
  }

  @Test
  void healthIsAPlainPage() throws Exception {
    try (FakeChargePoint chargePoint = connect("Healthy")) {
      chargePoint.call("Heartbeat", "{}");
      String page = server().get("/healthz").body();
      assertTrue(page.contains("\"status\":\"UP\""), page);
      assertTrue(page.contains("\"chargePoints\":1"), page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
  void everyVersionIsSpokenOnBothSides(String version) {
    String id = "V" + version.replace(".", "");
    try (FakeChargePoint chargePoint =
        FakeChargePoint.dial(server().url(), id).subprotocols("foo", version).connect()) {
      assertEquals(Optional.of(version), chargePoint.subprotocol());
      assertEquals(Optional.of(version), primary().awaitOpen(id).subprotocol());
      assertEquals(Optional.of(version), secondary().awaitOpen(id).subprotocol());
    }
  }

  @Test
  void anUnknownVersionIsUpgradedWithoutOneAndClosedAtOnce() {
    try (FakeChargePoint chargePoint =
        FakeChargePoint.dial(server().url(), "Foo").subprotocols("foo").connect()) {
      assertEquals(101, chargePoint.status());
      assertEquals(Optional.empty(), chargePoint.subprotocol().filter(name -> !name.isEmpty()));
      assertEquals(1002, chargePoint.awaitClose().code());
    }
  }

  @Test
  void noVersionAtAllIsTakenFor16() {
    try (FakeChargePoint chargePoint = FakeChargePoint.dial(server().url(), "Early").connect()) {
      assertEquals(101, chargePoint.status());
      assertEquals(Optional.of("ocpp1.6"), primary().awaitOpen("Early").subprotocol());
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
    }
  }

  @Test
  void aChargePointThatConnectsAgainTakesOver() {
    try (FakeChargePoint former = connect("Again")) {
      former.call("Heartbeat", "{}");
      try (FakeChargePoint latter = connect("Again")) {
        former.awaitClose();
        assertTrue(latter.call("Heartbeat", "{}").isResult());
      }
    }
  }

  @Test
  void aLostUpstreamIsDialledAgain() {
    try (FakeChargePoint chargePoint = connect("Lost")) {
      chargePoint.call("Heartbeat", "{}");
      secondary().awaitOpen("Lost");
      primary().awaitOpen("Lost").dropAbruptly();
      primary().awaitConnection("Lost", 2);
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      secondary().awaitOpen("Lost").dropAbruptly();
      secondary().awaitConnection("Lost", 2);
      secondary().call("Lost", "ClearCache", "{}");
    }
  }

  @Test
  void aRefusedHandshakeIsTriedAgain() {
    primary().handshake(request -> HandshakeReply.refuse(503));
    try (FakeChargePoint chargePoint = connect("Refused")) {
      CompletableFuture<Received> answer = chargePoint.callLater("Heartbeat", "{}");
      server()
          .process()
          .awaitLog("Refused: PRI 127.0.0.1:" + primary().port() + " refused: HTTP 503");
      primary().handshake(request -> HandshakeReply.accept());
      assertTrue(Await.future("an answer after all", answer, () -> "").isResult());
    } finally {
      primary().handshake(request -> HandshakeReply.accept());
    }
  }

  @Test
  void aSecondaryThatAnswersNoHandshakeDelaysNoPrimary() {
    secondary()
        .handshake(
            asked ->
                asked.chargePointId().startsWith("Unmet")
                    ? HandshakeReply.neverAnswer()
                    : HandshakeReply.accept());
    List<FakeChargePoint> all = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        FakeChargePoint chargePoint = connect("Unmet" + i);
        all.add(chargePoint);
        assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      }
      assertEquals(List.of(), secondary().connections("Unmet0"));
    } finally {
      all.forEach(FakeChargePoint::close);
      secondary().handshake(asked -> HandshakeReply.accept());
    }
  }

  @Test
  void aCsmsBehindTlsIsSpokenToAtTheFirstAttempt() {
    for (int i = 0; i < 5; i++) {
      try (FakeChargePoint chargePoint = connect("Tls" + i)) {
        assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      }
    }
  }

  @Test
  void aCsmsWhoseCertificateIsAnotherHostsIsNotSpokenTo() {
    try (FakeChargePoint chargePoint = connect("Elsewhere");
        FakeChargePoint later = connect("TlsLater")) {
      assertEquals(101, chargePoint.status());
      assertTrue(later.call("Heartbeat", "{}").isResult());
      if (kind().tellsWhyTlsFailed()) {
        server().process().awaitLog("Elsewhere: PRI 127.0.0.1:" + server().elsewhere().port());
      }
      assertEquals(List.of(), server().elsewhere().handshakes());
    }
  }

  @Test
  void bothSidesArePingedAndAPingIsAnswered() {
    try (FakeChargePoint chargePoint = connect("Ping")) {
      chargePoint.wire().ping(new byte[] {7});
      Await.until("a pong", () -> chargePoint.wire().pongsReceived() > 0);
      Await.until("a ping", () -> chargePoint.wire().pingsReceived() > 0);
      Await.until("PRI is pinged", () -> primary().awaitOpen("Ping").wire().pingsReceived() > 0);
    }
  }

  /** At once, not only when it has answered no ping for a while. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20})
  void aChargePointThatDropsOffIsMissedAtOnce(int callsBefore) {
    try (FakeChargePoint chargePoint = connect("Drops" + callsBefore)) {
      var upstream = primary().awaitOpen("Drops" + callsBefore);
      chargePoint.holdAnswers();
      CompletableFuture<Received> unused = upstream.askLater("[2,\"1\",\"ClearCache\",{}]");
      Await.until(
          "its handshake is over for the server too",
          () -> chargePoint.calls("ClearCache").size() == 1);
      for (int i = 0; i < callsBefore; i++) {
        chargePoint.call("Heartbeat", "{}");
      }
      chargePoint.dropAbruptly();
      Await.until("PRI is told", Duration.ofSeconds(2), upstream::isClosed, () -> upstream);
    }
  }

  @Test
  void aChargePointThatHasLeftIsNotHeldInMemory() {
    for (int i = 0; i < 60; i++) {
      try (FakeChargePoint chargePoint = connect("Gone" + i)) {
        assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
        assertTrue(i > 0 || server().conversations() > 0, "they cannot be counted");
        if (i % 2 == 0) {
          chargePoint.dropAbruptly();
        }
      }
    }
    // Servers keep what they did last in their threads and pools.
    Await.until(
        "no more than 10 of them are held",
        Duration.ofSeconds(30),
        () -> server().conversations() <= 10,
        server()::conversations);
  }

  @Test
  void aHalfOpenChargePointIsGivenUp() {
    try (FakeChargePoint chargePoint = connect("Half")) {
      var upstream = primary().awaitOpen("Half");
      chargePoint.goHalfOpen();
      assertTrue(upstream.awaitClose().code() > 0);
    }
  }

  @Test
  void handshakesAtTheSameTimeKeepTheirOwnPasswords() {
    List<CompletableFuture<FakeChargePoint>> all =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            FakeChargePoint.dial(server().url(), "Own" + i)
                                .subprotocols("ocpp1.6")
                                .header("Authorization", "Basic own" + i)
                                .connect(),
                        Talkers.EXECUTOR))
            .toList();
    try {
      for (int i = 0; i < all.size(); i++) {
        assertEquals(101, all.get(i).join().status());
        assertEquals(
            Optional.of("Basic own" + i), primary().awaitOpen("Own" + i).request().authorization());
      }
    } finally {
      all.forEach(each -> each.join().close());
    }
  }

  @Test
  void thePeersAddressIsTheSocketsWhateverItClaims() {
    try (FakeChargePoint chargePoint =
        FakeChargePoint.dial(server().url(), "Peer")
            .subprotocols("ocpp1.6")
            .header("X-OcppProxy-Peer", "10.9.8.7")
            .connect()) {
      assertEquals(
          Optional.of("127.0.0.1"),
          primary().awaitOpen("Peer").request().headers().first("X-Real-IP"));
      assertTrue(chargePoint.isConnected());
    }
  }
}
