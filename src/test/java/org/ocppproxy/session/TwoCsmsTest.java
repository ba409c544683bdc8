package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.FakeWire.Manner.BY_HAND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.QueueOverflown;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.Party;

/** Who gets what while CSMSs come, go, and keep silent. */
class TwoCsmsTest {

  private static final String START = Ocpp.call("s", "StartTransaction", "{\"connectorId\":1}");
  private static final String STOP = Ocpp.call("e", "StopTransaction", "{\"transactionId\":1000}");
  private static final String PRIMARYS = Ocpp.result("s", "{\"transactionId\":1000}");
  private static final String SECONDARYS = Ocpp.result("s", "{\"transactionId\":5000}");

  private final Scene scene = Scene.withBoth();
  private final FakeWire chargePoint = scene.connect();

  @Test
  void scenario2APrimaryThatComesLaterAnswersTheStartOnceAndNobodyElseDoes() {
    FakeWire secondary = scene.csms(SECONDARY);
    chargePoint.says(START);
    secondary.says(SECONDARYS);
    assertEquals(List.of(), chargePoint.texts());
    FakeWire primary = scene.csms(PRIMARY);
    primary.says(PRIMARYS);
    primary.says(PRIMARYS);
    secondary.says(SECONDARYS);
    assertEquals(List.of(PRIMARYS), chargePoint.texts());
    assertEquals(List.of(START), primary.texts());
    assertEquals(List.of(START), secondary.texts());
    assertEquals(2, scene.counters.droppedFor(DropReason.UNASKED));
  }

  @Test
  void scenario3APrimaryThatComesBackDoesNotGetAgainWhatTheSecondaryStillAwaits() {
    chargePoint.says(START);
    scene.csms(PRIMARY).breaks();
    scene.scheduler.advanceToNext();
    FakeWire again = scene.csms(PRIMARY);
    assertEquals(List.of(), again.texts());
    assertEquals(List.of(START), scene.csms(SECONDARY).texts());
  }

  @Test
  void scenario5AStopIsDeliveredWhenThePrimaryIsBackAndItsAnswerComes() {
    FakeWire secondary = scene.csms(SECONDARY);
    scene.csms(PRIMARY).breaks();
    chargePoint.says(STOP);
    scene.pass(Scene.SECOND.multipliedBy(2));
    FakeWire again = scene.csms(PRIMARY);
    assertEquals(List.of(STOP), again.texts());
    assertEquals(List.of(STOP), secondary.texts());
    again.says(Ocpp.result("e", "{}"));
    assertEquals(List.of(Ocpp.result("e", "{}")), chargePoint.texts());
  }

  @Test
  void scenario5AStopThatThePrimaryDoesNotTakeInTimeClosesTheChargePoint() {
    scene.csms(SECONDARY);
    scene.csms(PRIMARY).breaks();
    chargePoint.says(STOP);
    scene.pass(Duration.ofSeconds(61));
    assertEquals("1013 Primary server unavailable", chargePoint.closing());
    assertEquals(1, scene.told(QueueOverflown.class).size());
  }

  @Test
  void aSendOfUnknownFateIsNotRepeatedOnTheNextConnection() {
    FakeWire primary = scene.csms(PRIMARY).takes(BY_HAND);
    scene.csms(SECONDARY);
    chargePoint.says(START);
    chargePoint.says(STOP);
    primary.breaks();
    scene.pass(Scene.SECOND);
    assertEquals(List.of(STOP), scene.csms(PRIMARY).texts());
  }

  @Test
  void scenario7ThousandsOfCallsThatAreNeverAnsweredAreForgotten() {
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire secondary = scene.csms(SECONDARY);
    for (int i = 0; i < 5_000; i++) {
      chargePoint.says(Ocpp.call("n" + i, "Heartbeat", "{}"));
      secondary.says(Ocpp.result("n" + i, "{}"));
    }
    assertEquals(1, scene.told(CallTimedOut.class).size(), "a flood is told once");
    for (int i = 0; i < 4_500; i++) {
      primary.says(Ocpp.result("n" + i, "{}"));
    }
    assertEquals(500, chargePoint.texts().size(), "all but the last 1,000 are forgotten");
    scene.pass(Duration.ofMinutes(10));
    assertEquals(2, scene.told(CallTimedOut.class).size(), "and the rest in time");
    assertTrue(
        scene.told(CallTimedOut.class).stream().allMatch(told -> told.answerer() == Party.PRIMARY));
  }

  @Test
  void scenario7ThousandsOfCallsThatAreAnsweredLeaveNothing() {
    FakeWire primary = scene.csms(PRIMARY);
    scene.csms(SECONDARY);
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      chargePoint.says(Ocpp.call("n" + i, "Heartbeat", "{}"));
      answers.add(Ocpp.result("n" + i, "{}"));
      primary.says(answers.get(i));
    }
    assertEquals(answers, chargePoint.texts());
    scene.pass(Duration.ofMinutes(10));
    assertTrue(
        scene.told(CallTimedOut.class).stream()
            .noneMatch(told -> told.answerer() == Party.PRIMARY));
  }

  @Test
  void scenario27ACallThatIsNeverAnsweredFreesTheLaneAfterItsTime() {
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire secondary = scene.csms(SECONDARY);
    String reset = Ocpp.call("1", "Reset", "{}");
    primary.says(reset);
    secondary.says(Ocpp.call("1", "ClearCache", "{}"));
    assertEquals(List.of(reset), chargePoint.texts());
    scene.pass(Scene.CALL_TIMEOUT);
    assertEquals(1, scene.told(CallTimedOut.class).size());
    chargePoint.says(Ocpp.result("1", "{\"late\":true}"));
    assertEquals(List.of(Ocpp.result("1", "{\"late\":true}")), primary.texts());
    assertEquals(2, chargePoint.texts().size(), "the second call's turn had come");
    assertEquals(List.of(), secondary.texts());
  }

  @Test
  void scenario27ACallThatWaitedForTheLaneGoesWhenItIsFree() {
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire secondary = scene.csms(SECONDARY);
    primary.says(Ocpp.call("1", "Reset", "{}"));
    scene.pass(Scene.SECOND);
    secondary.says(Ocpp.call("1", "ClearCache", "{}"));
    scene.pass(Scene.CALL_TIMEOUT.minusSeconds(1));
    assertEquals(Ocpp.call("proxy-0", "ClearCache", "{}"), chargePoint.texts().get(1));
    chargePoint.says(Ocpp.result("proxy-0", "{}"));
    assertEquals(List.of(Ocpp.result("1", "{}")), secondary.texts());
    assertEquals(List.of(), primary.texts());
  }

  @Test
  void scenario27ACallThatCanNoLongerBeDeliveredIsAnsweredWithAnErrorBeforeTheClose() {
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire secondary = scene.csms(SECONDARY);
    primary.says(Ocpp.call("1", "Reset", "{}"));
    secondary.says(Ocpp.call("2", "ClearCache", "{}"));
    chargePoint.breaks();
    String error = Ocpp.error("2", "GenericError", "The charge point is not connected");
    assertEquals(List.of(error), secondary.texts());
    assertTrue(secondary.isClosed());
    assertEquals(List.of(), primary.texts(), "the charge point has got that one");
  }

  @Test
  void anAnswerForACsmsThatWasLostMeanwhileIsNotSentOnItsNextConnection() {
    scene.csms(SECONDARY);
    FakeWire primary = scene.csms(PRIMARY);
    primary.says(Ocpp.call("1", "Reset", "{}"));
    primary.breaks();
    scene.pass(Scene.SECOND);
    FakeWire again = scene.csms(PRIMARY);
    chargePoint.says(Ocpp.result("1", "{}"));
    assertEquals(List.of(), again.texts());
    assertEquals(1, scene.counters.droppedFor(DropReason.ASKER_GONE));
  }
}
