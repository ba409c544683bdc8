package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Answers;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Received;

/** Scenario 27: a command that the charge point never answers, answers late, or cannot get. */
class CommandsJourney {

  private static final String TIMEOUT = "/callTimeoutSeconds";

  @Test
  void aCommandThatIsNeverAnsweredFreesTheLaneForTheNext() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(primary.url(), URI.create(secondary.url()), TIMEOUT, "0.4");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      chargePoint.answerWith(
          call -> call.isCall("Reset") ? List.of() : Answers.accepted().answersTo(call));
      CompletableFuture<Received> never =
          primary.awaitOpen("CP1").callLater("Reset", "{\"type\":\"Hard\"}");
      Received answer =
          secondary.call("CP1", "TriggerMessage", "{\"requestedMessage\":\"Heartbeat\"}");
      assertEquals("Accepted", answer.payload().getString("status"));
      assertEquals(
          "Accepted", primary.call("CP1", "ClearCache", "{}").payload().getString("status"));
      assertFalse(never.isDone());
    }
  }

  @Test
  void aLateAnswerStillReachesItsAskerAndNobodyElse() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(primary.url(), URI.create(secondary.url()), TIMEOUT, "0.3");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      chargePoint.holdAnswers();
      CsmsConnection atSecondary = secondary.awaitOpen("CP1");
      CsmsConnection atPrimary = primary.awaitOpen("CP1");
      CompletableFuture<Received> late = atSecondary.callLater("Reset", "{\"type\":\"Soft\"}");
      chargePoint.awaitCall("Reset");
      CompletableFuture<Received> next = atPrimary.callLater("ClearCache", "{}");
      chargePoint.awaitCall("ClearCache");
      chargePoint.releaseAnswers();
      assertTrue(Await.future("the late answer", late, () -> "none").isResult());
      assertTrue(Await.future("the other answer", next, () -> "none").isResult());
      assertEquals(1, atPrimary.received(Received::isAnswer).size());
      assertEquals(1, atSecondary.received(Received::isAnswer).size());
    }
  }

  @Test
  void commandsThatWaitForAChargePointThatLeavesGetACallErrorAtOnce() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(secondary.url()));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      chargePoint.answerWith(Answers.none());
      CsmsConnection atPrimary = primary.awaitOpen("CP1");
      CsmsConnection atSecondary = secondary.awaitOpen("CP1");
      CompletableFuture<Received> onItsWay = atPrimary.callLater("Reset", "{\"type\":\"Hard\"}");
      chargePoint.awaitCall("Reset");
      CompletableFuture<Received> first = atPrimary.callLater("ClearCache", "{}");
      CompletableFuture<Received> second = atSecondary.callLater("ClearCache", "{}");
      // A later frame's way through the proxy proves that the commands before it are there.
      atPrimary.send("[9]");
      atSecondary.send("[9]");
      Await.until(
          "both are there",
          () ->
              Health.of(proxy.port()).dropped("MALFORMED")
                      + Health.of(proxy.port()).dropped("UNKNOWN_TYPE")
                  == 2);
      chargePoint.close(1000, "bye");
      assertEquals("GenericError", Await.future("told", first, () -> "no").errorCode());
      assertEquals("GenericError", Await.future("told", second, () -> "no").errorCode());
      assertEquals(1001, atPrimary.awaitClose().code());
      Await.until("nobody knows what became of the first", onItsWay::isCompletedExceptionally);
    }
  }

  @Test
  void oneCommandTooManyInTheLaneGetsACallErrorAtOnce() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      chargePoint.holdAnswers();
      CsmsConnection atPrimary = primary.awaitOpen("CP1");
      List<CompletableFuture<Received>> asked = new ArrayList<>();
      for (int i = 0; i < 51; i++) {
        asked.add(atPrimary.callLater("ClearCache", "{}"));
      }
      assertEquals("GenericError", atPrimary.call("ClearCache", "{}").errorCode());
      chargePoint.releaseAnswers();
      for (CompletableFuture<Received> call : asked) {
        assertTrue(Await.future("an answer", call, () -> "none").isResult());
      }
    }
  }
}
