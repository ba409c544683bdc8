package org.ocppproxy.fakes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakesTest {
  private static final String BOOT = "{\"chargePointModel\":\"M\",\"chargePointVendor\":\"V\"}";

  private final Threads threads = Threads.snapshot();
  private final FakeCsms csms = FakeCsms.start("PRI", 1000);
  private final List<FakeChargePoint> chargePoints = new ArrayList<>();

  @AfterEach
  void leaveNoThreadBehind() {
    chargePoints.forEach(FakeChargePoint::close);
    csms.close();
    threads.awaitNoneLeft("fake-");
  }

  private FakeChargePoint connect(String id) {
    return keep(FakeChargePoint.dial(csms.url(), id).subprotocols("ocpp2.0.1", "ocpp1.6"));
  }

  private FakeChargePoint keep(Dial dial) {
    FakeChargePoint chargePoint = dial.connect();
    chargePoints.add(chargePoint);
    return chargePoint;
  }

  @Test
  void aChargePointBootsBeatsAndCharges() {
    FakeChargePoint cp = connect("CP1");
    assertEquals("Accepted", cp.call("BootNotification", BOOT).payload().getString("status"));
    assertTrue(cp.call("Heartbeat", "{}").payload().containsKey("currentTime"));
    assertEquals(1000, cp.call("StartTransaction", "{}").payload().getInt("transactionId"));
    assertEquals(1001, cp.call("StartTransaction", "{}").payload().getInt("transactionId"));
    assertEquals(2, csms.awaitOpen("CP1").calls("StartTransaction").size());
  }

  @Test
  void theCsmsCommandsTheChargePoint() {
    FakeChargePoint cp = connect("CP1");
    cp.answerWith(Answers.always("{\"status\":\"Rejected\"}"));
    Received answer = csms.call("CP1", "Reset", "{\"type\":\"Soft\"}");
    assertEquals("Rejected", answer.payload().getString("status"));
    assertEquals("Soft", cp.awaitCall("Reset").payload().getString("type"));
    assertEquals(List.of(answer.text()), cp.sent());
  }

  @Test
  void theHandshakeIsSeenWithItsHeadersInAnySpelling() {
    keep(
        FakeChargePoint.dial(csms.url(), "a/CP%201?x=1")
            .header("authorization", "Basic \u00ff\u0080")
            .header("X-Forwarded-For", "10.0.0.1"));
    HandshakeRequest request = csms.awaitHandshakes(1).get(0);
    assertEquals("/a/CP%201?x=1", request.target());
    assertEquals("CP 1", request.chargePointId());
    assertEquals(Optional.of("Basic \u00ff\u0080"), request.authorization());
    assertEquals(Optional.of("10.0.0.1"), request.headers().first("x-forwarded-FOR"));
    assertEquals(List.of(), request.subprotocols());
  }

  @Test
  void theSubprotocolIsNegotiatedAsThePolicySays() {
    assertEquals(Optional.of("ocpp2.0.1"), connect("CP1").subprotocol());
    csms.handshake(request -> HandshakeReply.acceptOnly("ocpp1.6"));
    assertEquals(Optional.of("ocpp1.6"), connect("CP1").subprotocol());
    csms.handshake(request -> HandshakeReply.acceptWithoutSubprotocol());
    assertEquals(Optional.empty(), connect("CP1").subprotocol());
    csms.handshake(request -> HandshakeReply.insistOn("foo"));
    assertEquals(Optional.of("foo"), connect("CP1").subprotocol());
  }

  @Test
  void aRefusalShowsItsStatusAndHeaders() {
    csms.handshake(request -> HandshakeReply.refuse(503, "Retry-After: 5"));
    FakeChargePoint cp = connect("CP1");
    assertEquals(503, cp.status());
    assertEquals(Optional.of("5"), cp.headers().first("retry-after"));
    assertFalse(cp.isConnected());
    assertThrows(IllegalStateException.class, () -> cp.send("[]"));
    assertEquals(List.of(), csms.connections());
  }

  @Test
  void aHandshakeWithoutAnAnswerHasNoStatus() {
    csms.handshake(request -> HandshakeReply.drop());
    assertEquals(0, connect("CP1").status());
    csms.handshake(request -> HandshakeReply.neverAnswer());
    Dial impatient = FakeChargePoint.dial(csms.url(), "CP1").patience(Duration.ofMillis(50));
    assertEquals(0, keep(impatient).status());
    assertEquals(2, csms.awaitHandshakes(2).size());
  }

  @Test
  void fragmentsAndOddBytesArriveAsTheyWere() {
    FakeChargePoint cp = connect("CP1");
    String text = Ocpp.call("1", "DataTransfer", "{\"data\":\"\u00e9\u20ac\"}");
    cp.wire().fragmented(text, 7);
    cp.wire().textBytes(new byte[] {'a', (byte) 0xC3, (byte) 0x28});
    List<Received> seen = csms.awaitOpen("CP1").awaitFrames(2);
    assertEquals(text, seen.get(0).text());
    assertEquals(7, seen.get(0).fragments());
    assertArrayEquals(new byte[] {'a', (byte) 0xC3, (byte) 0x28}, seen.get(1).bytes());
    assertEquals(0, seen.get(1).type());
    assertTrue(seen.get(0).order() < seen.get(1).order());
  }

  @Test
  void messagesOfEverySizeSurvive() {
    FakeChargePoint cp = connect("CP1");
    for (int size : new int[] {0, 125, 126, 65_535, 65_536, 3_000_000}) {
      String text = "x".repeat(size);
      cp.send(text);
      Received seen =
          csms.awaitOpen("CP1")
              .awaitFrame(size + " bytes", message -> message.text().length() == size);
      assertEquals(text, seen.text());
    }
  }

  @Test
  void aGoodbyeCarriesItsCodeBothWays() {
    FakeChargePoint cp = connect("CP1");
    csms.closeAll(1001, "moving on");
    assertEquals(new Closed(1001, "moving on"), cp.awaitClose());
    assertEquals(1001, csms.connections("CP1").get(0).awaitClose().code());

    FakeChargePoint other = connect("CP2");
    other.close(1000, "bye");
    assertEquals(new Closed(1000, "bye"), csms.awaitConnection("CP2", 1).awaitClose());
    assertEquals(1000, other.awaitClose().code());
  }

  @Test
  void anAbruptLossHasNoCodeAndFailsWhoeverWaits() {
    FakeChargePoint cp = connect("CP1");
    csms.holdAnswers();
    CompletableFuture<Received> beat = cp.callLater("Heartbeat", "{}");
    csms.awaitOpen("CP1").awaitCall("Heartbeat");
    csms.dropAll();
    assertEquals(new Closed(Closed.NO_FRAME, "Connection reset"), cp.awaitClose());
    AssertionError lost =
        assertThrows(AssertionError.class, () -> Await.future("beat", beat, () -> "waiting"));
    assertTrue(lost.toString().contains("connection ended"), lost::toString);
    assertThrows(AssertionError.class, () -> cp.awaitCall("Reset"));
  }

  @Test
  void aPortThatWasClosedRefusesAndOpensAgainUnderItsNumber() {
    FakeChargePoint early = connect("CP1");
    String url = csms.url();
    csms.stopListening();
    assertThrows(UncheckedIOException.class, () -> connect("CP2"));
    assertEquals(3, early.call("Heartbeat", "{}").type());
    csms.listenAgain();
    assertEquals(url, csms.url());
    assertEquals(101, connect("CP2").status());
    csms.stopListening();
    csms.stopListening();
    assertThrows(UncheckedIOException.class, () -> connect("CP3"));
    csms.listenAgain();
    assertEquals(101, connect("CP3").status());
  }

  @Test
  void heldAnswersComeLaterAndInOrder() {
    FakeChargePoint cp = connect("CP1");
    csms.holdAnswers();
    CompletableFuture<Received> first = cp.callLater("StartTransaction", "{}");
    CompletableFuture<Received> second = cp.callLater("StartTransaction", "{}");
    Await.until("two are held", () -> csms.heldAnswers() == 2, csms::heldAnswers);
    assertEquals(List.of(), cp.received());
    csms.releaseAnswers();
    assertEquals(1000, Await.future("1", first, cp::received).payload().getInt("transactionId"));
    assertEquals(1001, Await.future("2", second, cp::received).payload().getInt("transactionId"));
  }

  @Test
  void aPeerThatDoesNotReadAnswersNothingUntilItReadsAgain() {
    FakeChargePoint cp = connect("CP1");
    cp.goHalfOpen();
    CsmsConnection connection = csms.awaitOpen("CP1");
    connection.wire().ping(new byte[] {1});
    CompletableFuture<Received> answer = connection.callLater("Reset", "{}");
    Await.never("an answer", Duration.ofMillis(50), answer::isDone);
    cp.resumeReading();
    assertEquals(
        "Accepted", Await.future("it", answer, cp::received).payload().getString("status"));
    assertEquals(1, cp.wire().pingsReceived());
    assertEquals(0, connection.wire().pongsReceived());
  }

  @Test
  void aPingIsAnswered() {
    FakeChargePoint cp = connect("CP1");
    cp.wire().ping(new byte[] {1, 2});
    Await.until("a pong", () -> cp.wire().pongsReceived() == 1);
    assertEquals(1, csms.awaitOpen("CP1").wire().pingsReceived());
  }

  @Test
  void aCsmsThatNeverReadsBlocksItsSenderInTheEnd() {
    try (FakeCsms narrow = FakeCsms.startNarrow("SEC", 4_096)) {
      narrow.handshake(request -> HandshakeReply.acceptAndNeverRead());
      FakeChargePoint cp = keep(FakeChargePoint.dial(narrow.url(), "CP1"));
      Thread sender = Threads.startFake("flood", () -> flood(cp));
      Await.never("all of it is sent", Duration.ofMillis(200), () -> !sender.isAlive());
      assertEquals(List.of(), narrow.awaitOpen("CP1").received());
    }
  }

  private static void flood(FakeChargePoint cp) {
    for (int i = 0; i < 2_000; i++) {
      cp.sendIfOpen("x".repeat(10_000));
    }
  }

  @Test
  void aDistortedRequestGoesOutAsItIs() {
    Dial dial =
        FakeChargePoint.dial(csms.url(), "CP1").distort(text -> text.replace("GET /", "PUT //"));
    assertEquals(101, keep(dial).status());
    assertEquals("//CP1", csms.awaitHandshakes(1).get(0).target());
  }

  @Test
  void threeHundredConversationsAtOnceLoseNothing() {
    List<FakeChargePoint> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      all.add(connect("CP" + i));
    }
    List<CompletableFuture<Received>> answers = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      all.forEach(cp -> answers.add(cp.callLater("Heartbeat", "{}")));
    }
    answers.forEach(answer -> Await.future("a heartbeat's answer", answer, () -> "none"));
    all.forEach(cp -> assertEquals(20, cp.received().size()));
  }
}
