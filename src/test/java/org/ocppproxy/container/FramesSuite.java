package org.ocppproxy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.Received;

/** How every server carries frames, the standalone program included. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FramesSuite {

  /** A peer is given up when it is silent for six seconds; who waits for it waits for longer. */
  private static final Duration SOON = Duration.ofMillis(1_500);

  private final ServerKind kind;
  private RunningServer server;

  FramesSuite(ServerKind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void start() throws Exception {
    server = new RunningServer(kind);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  ServerKind kind() {
    return kind;
  }

  RunningServer server() {
    return server;
  }

  FakeChargePoint connect(String id) {
    return FakeChargePoint.connect(server.url(), id);
  }

  FakeCsms primary() {
    return server.primary();
  }

  FakeCsms secondary() {
    return server.secondary();
  }

  @Test
  void twoHundredFramesFromFourThreadsAllArrive() {
    try (FakeChargePoint chargePoint = connect("Many")) {
      chargePoint.call("Heartbeat", "{}");
      secondary().awaitOpen("Many");
      String payload = "{\"vendorId\":\"v\",\"data\":\"" + "x".repeat(3_000) + "\"}";
      List<Runnable> talkers =
          List.of(
              () -> chargePoint.call("DataTransfer", payload),
              () -> chargePoint.call("DataTransfer", payload),
              () -> primary().call("Many", "DataTransfer", payload),
              () -> secondary().call("Many", "DataTransfer", payload));
      List<CompletableFuture<Void>> all = new ArrayList<>();
      talkers.forEach(
          talker ->
              all.add(
                  CompletableFuture.runAsync(
                      () -> IntStream.range(0, 50).forEach(i -> talker.run()), Talkers.EXECUTOR)));
      CompletableFuture<Void> done = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
      Await.until("all is said", Duration.ofSeconds(60), done::isDone, () -> all);
      done.join();
      assertEquals(100, chargePoint.calls("DataTransfer").size());
      assertEquals(100, secondary().awaitOpen("Many").awaitCalls("DataTransfer", 100).size());
    }
  }

  @Test
  void aFrameOverTheLimitClosesWith1009() {
    try (FakeChargePoint chargePoint = connect("Long")) {
      String fits = "x".repeat(ConfigFolder.LIMIT - 200);
      assertTrue(chargePoint.call("DataTransfer", "{\"data\":\"" + fits + "\"}").isResult());
      chargePoint.send(
          "[2,\"long\",\"DataTransfer\",{\"data\":\"" + "x".repeat(ConfigFolder.LIMIT) + "\"}]");
      assertEquals(1009, chargePoint.awaitClose().code());
    }
  }

  @Test
  void aFragmentedFrameIsPutTogether() {
    try (FakeChargePoint chargePoint = connect("Parts")) {
      chargePoint.wire().fragmented("[2,\"parts\",\"Heartbeat\",{}]", 5);
      chargePoint.awaitFrame("an answer", message -> message.isAnswerTo("parts"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 500})
  void aLongFrameIsThatFrameHoweverItIsCutAndWhereverItsCharactersAre(int fragments) {
    String text = "x" + "\u00e4\u20ac\ud83d\udd0c".repeat((ConfigFolder.LIMIT - 200) / 9);
    String id = "Cut" + fragments;
    try (FakeChargePoint chargePoint = connect(id)) {
      chargePoint
          .wire()
          .fragmented("[2,\"cut\",\"DataTransfer\",{\"data\":\"" + text + "\"}]", fragments);
      chargePoint.awaitFrame("an answer", message -> message.isAnswerTo("cut"));
      Received call = primary().awaitOpen(id).awaitCalls("DataTransfer", 1).get(0);
      assertEquals(text, call.payload().getString("data"));
      primary()
          .awaitOpen(id)
          .wire()
          .fragmented("[2,\"tuc\",\"DataTransfer\",{\"data\":\"" + text + "\"}]", fragments);
      primary().awaitOpen(id).awaitFrame("an answer", message -> message.isAnswerTo("tuc"));
      assertEquals(text, chargePoint.calls("DataTransfer").get(0).payload().getString("data"));
    }
  }

  @Test
  void anOverlongFrameInManyFragmentsClosesToo() {
    try (FakeChargePoint chargePoint = connect("Longer")) {
      chargePoint.call("Heartbeat", "{}");
      var upstream = primary().awaitOpen("Longer");
      upstream.wire().fragmentedUntilClosed("[" + "x".repeat(2 * ConfigFolder.LIMIT) + "]", 9);
      assertEquals(1009, upstream.awaitClose().code());
      primary().awaitConnection("Longer", 2);
      chargePoint.wire().fragmentedUntilClosed("[" + "x".repeat(2 * ConfigFolder.LIMIT) + "]", 9);
      assertEquals(1009, chargePoint.awaitClose().code());
    }
  }

  /** More than the network keeps for a peer that does not read: some clients wait for it then. */
  @Test
  void aSecondaryThatReadsNothingHoldsNobodyUp() {
    secondary()
        .handshake(
            asked ->
                asked.chargePointId().equals("Unheard")
                    ? HandshakeReply.acceptAndNeverRead()
                    : HandshakeReply.accept());
    String payload = "{\"vendorId\":\"v\",\"data\":\"" + "x".repeat(7_000) + "\"}";
    try (FakeChargePoint unheard = connect("Unheard");
        FakeChargePoint neighbour = connect("Neighbour")) {
      secondary().awaitOpen("Unheard");
      for (int i = 0; i < 1_000; i++) {
        answeredSoon(unheard, "DataTransfer", payload);
        if (i % 10 == 0) {
          answeredSoon(neighbour, "Heartbeat", "{}");
        }
      }
      assertEquals(List.of(), secondary().received("Unheard"));
      secondary().awaitOpen("Neighbour").awaitCalls("Heartbeat", 100);
    } finally {
      secondary().handshake(asked -> HandshakeReply.accept());
      secondary().connections("Unheard").forEach(CsmsConnection::resumeReading);
    }
    Await.until("they are gone", () -> secondary().openConnections().isEmpty());
  }

  private static void answeredSoon(FakeChargePoint chargePoint, String action, String payload) {
    long start = System.nanoTime();
    assertTrue(chargePoint.call(action, payload).isResult());
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(taken.compareTo(SOON) < 0, () -> action + " was answered after " + taken);
  }

  @Test
  void binaryIsNotOcpp() {
    try (FakeChargePoint chargePoint = connect("Binary")) {
      chargePoint.wire().binary(new byte[] {1, 2, 3});
      assertEquals(1003, chargePoint.awaitClose().code());
    }
  }
}
