package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.AnswerPolicy;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** Three hundred charge points at once, and every frame accounted for. */
class CrowdJourney {

  private static final int CHARGE_POINTS = 300;
  private static final int CALLS = 100;
  private static final int COMMANDED_EVERY = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<FakeChargePoint> chargePoints = new ArrayList<>();

  @Test
  void everyCallReachesBothOnceInOrderAndEveryAnswerItsAsker() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI").answerWith(saying("PRI"));
        FakeCsms secondary = FakeCsms.start("SEC").answerWith(saying("SEC"));
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(secondary.url()))) {
      connect(proxy);
      List<CompletableFuture<Void>> talks = chargePoints.stream().map(this::talk).toList();
      List<Commanded> commanded = new ArrayList<>();
      for (int i = 0; i < CHARGE_POINTS; i += COMMANDED_EVERY) {
        commanded.add(Commanded.by(primary, "CP" + i));
        commanded.add(Commanded.by(secondary, "CP" + i));
      }
      CompletableFuture<Void> all =
          CompletableFuture.allOf(talks.toArray(CompletableFuture[]::new));
      Await.until("all have said everything", PATIENCE, all::isDone, () -> unfinished(talks));
      all.join();
      commanded.forEach(Commanded::assertAnswered);
      for (int i = 0; i < CHARGE_POINTS; i++) {
        account(i, primary, secondary);
      }
    } finally {
      chargePoints.forEach(FakeChargePoint::close);
    }
  }

  private void connect(RunningProxy proxy) {
    for (int i = 0; i < CHARGE_POINTS; i++) {
      FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP" + i);
      chargePoint.answerWith(saying("CP" + i));
      chargePoints.add(chargePoint);
    }
  }

  private static AnswerPolicy saying(String who) {
    return call ->
        List.of("[3, \"" + call.id() + "\" ,{\"by\" : \"" + who + "\",\"ä\":\"\\u20ac\"}]");
  }

  /** Each CALL when the one before it is answered, all on the charge point's own thread. */
  private CompletableFuture<Void> talk(FakeChargePoint chargePoint) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    next(chargePoint, 0, done);
    return done;
  }

  private void next(FakeChargePoint chargePoint, int number, CompletableFuture<Void> done) {
    if (number == CALLS) {
      done.complete(null);
      return;
    }
    CompletableFuture<Received> unused =
        chargePoint
            .askLater(callOf(chargePoint, number))
            .whenComplete(
                (answer, lost) -> {
                  if (lost == null) {
                    next(chargePoint, number + 1, done);
                  } else {
                    done.completeExceptionally(lost);
                  }
                });
  }

  /** Spelled in ways that a parser would not give back. */
  private static String callOf(FakeChargePoint chargePoint, int number) {
    String id = chargePoint + "-" + number;
    return switch (number % 3) {
      case 0 -> Ocpp.call(id, "MeterValues", "{\"n\":" + number + ".0e0,\"s\":\"\\u00e4€\"}");
      case 1 -> "[ 2 ,\t\"" + id + "\", \"DataTransfer\" , { \"n\" : " + number + " } ]";
      default -> Ocpp.call(id, "Heartbeat", "{}");
    };
  }

  private static long unfinished(List<CompletableFuture<Void>> talks) {
    return talks.stream().filter(talk -> !talk.isDone()).count();
  }

  private void account(int number, FakeCsms primary, FakeCsms secondary) {
    FakeChargePoint chargePoint = chargePoints.get(number);
    String id = "CP" + number;
    List<String> called =
        chargePoint.sent().stream().filter(text -> !text.startsWith("[3")).toList();
    assertEquals(CALLS, called.size());
    assertEquals(called, awaitCalls(primary, id));
    assertEquals(called, awaitCalls(secondary, id));
    List<String> answered =
        primary.awaitOpen(id).sent().stream().filter(text -> text.startsWith("[3")).toList();
    assertEquals(
        answered, chargePoint.received(Received::isAnswer).stream().map(Received::text).toList());
    int commands = number % COMMANDED_EVERY == 0 ? 1 : 0;
    assertEquals(2 * commands, chargePoint.received(Received::isCall).size());
    assertEquals(commands, primary.awaitOpen(id).received(Received::isAnswer).size());
    assertEquals(commands, secondary.awaitOpen(id).received(Received::isAnswer).size());
    assertEquals(1, primary.connections(id).size());
    assertEquals(1, secondary.connections(id).size());
  }

  private static List<String> awaitCalls(FakeCsms csms, String id) {
    csms.awaitOpen(id).awaitFrames(CALLS);
    return csms.received(id).stream().filter(Received::isCall).map(Received::text).toList();
  }

  /** A CSMS's command and the answer to come. */
  private record Commanded(
      String chargePoint, String messageId, CompletableFuture<Received> answer) {

    static Commanded by(FakeCsms csms, String chargePoint) {
      String id = "same-" + chargePoint;
      return new Commanded(
          chargePoint, id, csms.awaitOpen(chargePoint).askLater(Ocpp.call(id, "ClearCache", "{}")));
    }

    void assertAnswered() {
      Received answered = Await.future("an answer of " + chargePoint, answer, () -> "none");
      assertTrue(answered.isResult() && answered.isAnswerTo(messageId), answered::toString);
      assertEquals(chargePoint, answered.payload().getString("by"));
    }
  }
}
