package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.Station.heartbeat;
import static org.ocppproxy.session.Station.meter;
import static org.ocppproxy.session.Station.named;
import static org.ocppproxy.session.Station.start;
import static org.ocppproxy.session.Station.stop;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.QueueOverflown;
import org.ocppproxy.fakes.Ocpp;

/** A frame that needs an id which the secondary has not chosen yet waits for it, in order. */
class WaitingForIdTest {

  private static final Duration MINUTE = Duration.ofSeconds(60);

  private FakeWire chargePoint = FakeWire.alone();
  private FakeWire secondary = FakeWire.alone();

  private Scene started(Scene scene) {
    chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    secondary = scene.csms(SECONDARY);
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    return scene;
  }

  @Test
  void whatNeedsTheIdWaitsAndAllBehindItToo() {
    started(Scene.withBoth());
    chargePoint.says(heartbeat("a"));
    chargePoint.says(meter("m", 1000));
    chargePoint.says(heartbeat("b"));
    chargePoint.says(stop("e", 1000));
    assertEquals(List.of(start("s", 1), heartbeat("a")), secondary.texts());
    secondary.says(named("s", 5000));
    assertEquals(
        List.of(start("s", 1), heartbeat("a"), meter("m", 5000), heartbeat("b"), stop("e", 5000)),
        secondary.texts());
  }

  @Test
  void pingsDoNotWait() {
    Scene scene = started(Scene.withBoth().pingingEvery(Duration.ofSeconds(10)));
    chargePoint.says(meter("m", 1000));
    scene.pass(Duration.ofSeconds(10));
    assertEquals(1, secondary.pings());
    secondary.pongs();
    scene.pass(Duration.ofSeconds(10));
    assertEquals(2, secondary.pings());
    assertEquals(List.of(start("s", 1)), secondary.texts());
  }

  @Test
  void thoseThatWaitForOneTransactionDoNotWaitForAnother() {
    started(Scene.withBoth());
    chargePoint.says(start("t", 2));
    secondary.says(named("s", 5000));
    chargePoint.says(meter("m", 1000));
    assertEquals(List.of(start("s", 1), start("t", 2), meter("m", 5000)), secondary.texts());
  }

  @Test
  void tooManyThatWaitAreDroppedTheOldestFirst() {
    Scene scene = started(Scene.withBoth().bounds(2, 10_000, MINUTE));
    for (int i = 0; i < 4; i++) {
      chargePoint.says(meter("m" + i, 1000));
    }
    secondary.says(named("s", 5000));
    assertEquals(List.of(start("s", 1), meter("m2", 5000), meter("m3", 5000)), secondary.texts());
    assertEquals(2, scene.counters.droppedFor(DropReason.QUEUE_FULL));
    assertEquals(1, scene.told(QueueOverflown.class).size());
  }

  @Test
  void tooManyBytesThatWaitAreDroppedTheOldestFirst() {
    long size = Texts.bytesOfCall(meter("m0", 1000));
    started(Scene.withBoth().bounds(100, 2 * size, MINUTE));
    for (int i = 0; i < 4; i++) {
      chargePoint.says(meter("m" + i, 1000));
    }
    secondary.says(named("s", 5000));
    assertEquals(List.of(start("s", 1), meter("m2", 5000), meter("m3", 5000)), secondary.texts());
  }

  @Test
  void anIdThatDoesNotComeIsNotAwaitedForEverAndLearnedAllTheSame() {
    Scene scene = started(Scene.withBoth());
    chargePoint.says(meter("m", 1000));
    chargePoint.says(heartbeat("h"));
    scene.pass(Scene.CALL_TIMEOUT);
    assertEquals(List.of(start("s", 1)), secondary.texts());
    scene.pass(Scene.SECOND);
    chargePoint.says(meter("n", 1000));
    secondary.says(named("s", 5000));
    chargePoint.says(stop("e", 1000));
    assertEquals(
        List.of(start("s", 1), meter("m", 1000), heartbeat("h"), meter("n", 1000), stop("e", 5000)),
        secondary.texts());
    assertEquals(0, scene.counters.dropped());
  }

  @Test
  void aSecondaryThatNeverAnswersLosesNothing() {
    Scene scene = started(Scene.withBoth());
    for (int i = 0; i < 40; i++) {
      chargePoint.says(meter("m" + i, 1000));
      scene.pass(Scene.SECOND.multipliedBy(5));
    }
    assertEquals(41, secondary.texts().size());
    assertEquals(0, scene.counters.dropped());
  }

  @Test
  void aStartThatWaitedItselfIsFollowedByItsMeterValues() {
    Scene scene = Scene.withBoth();
    chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    chargePoint.says(meter("m", 1000));
    chargePoint.says(stop("e", 1000));
    secondary = scene.csms(SECONDARY);
    assertEquals(List.of(start("s", 1)), secondary.texts());
    secondary.says(named("s", 5000));
    assertEquals(List.of(start("s", 1), meter("m", 5000), stop("e", 5000)), secondary.texts());
  }

  @Test
  void aSecondaryThatIsLostBeforeItsAnswerIsAskedAgainAndAnswersTheNewId() {
    Scene scene = started(Scene.withBoth());
    chargePoint.says(meter("m", 1000));
    secondary.breaks();
    scene.pass(Scene.SECOND);
    secondary = scene.csms(SECONDARY);
    assertEquals(List.of(start("proxy-0", 1)), secondary.texts());
    secondary.says(named("proxy-0", 5000));
    assertEquals(List.of(start("proxy-0", 1), meter("m", 5000)), secondary.texts());
  }

  @Test
  void withoutReplayNobodyWaitsForAnAnswerThatCannotCome() {
    Scene scene = started(Scene.withBoth().virtualising(true, false));
    chargePoint.says(meter("m", 1000));
    secondary.breaks();
    scene.pass(Scene.SECOND);
    assertEquals(List.of(meter("m", 1000)), scene.csms(SECONDARY).texts());
  }

  @Test
  void nobodyWaitsForTheAnswerToAStartThatWasDropped() {
    Scene scene = Scene.withBoth().bounds(1, 10_000, MINUTE);
    chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    secondary = scene.csms(SECONDARY).takes(FakeWire.Manner.BY_HAND);
    chargePoint.says(heartbeat("h"));
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    chargePoint.says(meter("m", 1000));
    secondary.takes(FakeWire.Manner.AT_ONCE).completesAll();
    assertEquals(List.of(heartbeat("h"), meter("m", 1000)), secondary.texts());
  }

  @Test
  void aStartThatCouldNotBeSentLeavesAgainAndIsWaitedFor() {
    Scene scene = Scene.withBoth();
    chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    secondary = scene.csms(SECONDARY).takes(FakeWire.Manner.FAILING);
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    chargePoint.says(meter("m", 1000));
    scene.pass(Scene.SECOND);
    secondary = scene.csms(SECONDARY);
    assertEquals(List.of(start("s", 1)), secondary.texts());
    secondary.says(named("s", 5000));
    assertEquals(List.of(start("s", 1), meter("m", 5000)), secondary.texts());
  }

  @Test
  void thePrimaryNeverWaits() {
    Scene scene = Scene.withBoth();
    chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    secondary = scene.csms(SECONDARY);
    chargePoint.says(start("s", 1));
    chargePoint.says(meter("m", 1000));
    secondary.says(Ocpp.call("1", "Reset", "{}"));
    assertEquals(List.of(start("s", 1), meter("m", 1000)), primary.texts());
    assertEquals(List.of(Ocpp.call("proxy-0", "Reset", "{}")), chargePoint.texts());
  }
}
