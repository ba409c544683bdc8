package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.Station.boot;
import static org.ocppproxy.session.Station.done;
import static org.ocppproxy.session.Station.heartbeat;
import static org.ocppproxy.session.Station.meter;
import static org.ocppproxy.session.Station.named;
import static org.ocppproxy.session.Station.start;
import static org.ocppproxy.session.Station.status;
import static org.ocppproxy.session.Station.stop;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;

/** What waits for the secondary outlives the charge point's connection. */
class SuccessionTest {

  private Scene scene = Scene.withBoth();
  private FakeWire chargePoint = FakeWire.alone();
  private FakeWire primary = FakeWire.alone();

  private void begin(Scene with) {
    scene = with;
    comes();
  }

  private void comes() {
    chargePoint = scene.connect();
    primary = scene.csms(PRIMARY);
  }

  private void comesAgain() {
    chargePoint.breaks();
    comes();
  }

  private void isDone(String call) {
    chargePoint.says(call);
    primary.says(done(call.split("\"", 3)[1]));
  }

  @Test
  void scenario5AWholeTransactionWithoutTheSecondaryReachesItOnTheNextConnection() {
    begin(Scene.withBoth());
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    isDone(meter("m", 1000));
    isDone(stop("e", 1000));
    comesAgain();
    chargePoint.says(heartbeat("h"));
    FakeWire secondary = scene.csms(SECONDARY);
    assertEquals(List.of(start("proxy-0", 1)), secondary.texts());
    secondary.says(named("proxy-0", 5000));
    assertEquals(
        List.of(start("proxy-0", 1), meter("proxy-1", 5000), stop("proxy-2", 5000), heartbeat("h")),
        secondary.texts());
    assertEquals(0, scene.counters.dropped());
  }

  @Test
  void itOutlivesSeveralConnections() {
    begin(Scene.withBoth());
    isDone(heartbeat("a"));
    comesAgain();
    isDone(heartbeat("b"));
    comesAgain();
    isDone(heartbeat("c"));
    assertEquals(
        List.of(heartbeat("proxy-1"), heartbeat("proxy-2"), heartbeat("c")),
        scene.csms(SECONDARY).texts());
  }

  @Test
  void whatThePrimaryHasNotAnsweredTheChargePointSaysAgainAndIsNotDoubled() {
    begin(Scene.withBoth());
    chargePoint.says(heartbeat("h"));
    comesAgain();
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
    assertEquals(1, scene.counters.droppedFor(DropReason.CHARGE_POINT_GONE));
  }

  @Test
  void bootAndStatusThatWaitAreToldOnce() {
    begin(Scene.withBoth());
    isDone(boot("b"));
    isDone(status("c", 1, "Available"));
    comesAgain();
    assertEquals(
        List.of(boot("proxy-0"), status("proxy-1", 1, "Available")), scene.csms(SECONDARY).texts());
  }

  @Test
  void tooManyLoseTheOldest() {
    begin(Scene.withBoth().bounds(3, 10_000, Duration.ofSeconds(60)));
    IntStream.range(0, 3).forEach(i -> isDone(heartbeat("a" + i)));
    comesAgain();
    isDone(heartbeat("b"));
    FakeWire secondary = scene.csms(SECONDARY);
    assertEquals(
        List.of(heartbeat("proxy-1"), heartbeat("proxy-2"), heartbeat("b")), secondary.texts());
    assertEquals(1, scene.counters.droppedFor(DropReason.QUEUE_FULL));
  }

  @Test
  void whatIsTooOldIsDroppedThoughTheChargePointHasComeAgain() {
    begin(Scene.withBoth());
    isDone(heartbeat("h"));
    scene.pass(Duration.ofSeconds(30));
    comesAgain();
    scene.pass(Duration.ofSeconds(31));
    assertEquals(1, scene.counters.droppedFor(DropReason.TOO_OLD));
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
  }

  @Test
  void aChargePointThatStaysAwayLeavesNothing() {
    begin(Scene.withBoth());
    isDone(heartbeat("h"));
    chargePoint.breaks();
    assertEquals(0, scene.counters.dropped());
    assertEquals(0, scene.scheduler.pending(), "no timer that could outlive the proxy");
    scene.pass(Duration.ofSeconds(60));
    assertEquals(1, scene.counters.droppedFor(DropReason.CHARGE_POINT_GONE));
    assertEquals("1 waiting for SEC", scene.told(FrameDropped.class).get(0).detail());
    comes();
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
  }

  @Test
  void whatIsLeftWhenTheProxyStopsIsCounted() {
    begin(Scene.withBoth());
    isDone(heartbeat("h"));
    var closed = scene.conversations().closeAll();
    assertTrue(closed.isDone());
    assertEquals(1, scene.counters.droppedFor(DropReason.CHARGE_POINT_GONE));
  }

  @Test
  void theSecondaryIsDialledAgainWhenItsFormerSocketIsClosed() {
    begin(Scene.withBoth());
    FakeWire former = scene.csms(SECONDARY);
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    isDone(meter("m", 1000));
    comesAgain();
    assertEquals(1, scene.dialer.count(SECONDARY), "it still waits for the id");
    former.says(named("s", 5000));
    assertEquals(List.of(start("s", 1), meter("m", 5000)), former.texts());
    assertEquals(2, scene.dialer.count(SECONDARY));
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
  }

  @Test
  void aFormerSocketThatNeverClosesIsNotAwaitedForLong() {
    begin(Scene.withBoth());
    scene.csms(SECONDARY);
    chargePoint.says(start("s", 1));
    primary.says(named("s", 1000));
    isDone(meter("m", 1000));
    comesAgain();
    scene.pass(Scene.FLUSH_TIME);
    assertEquals(2, scene.dialer.count(SECONDARY));
    FakeWire secondary = scene.csms(SECONDARY);
    secondary.says(named("proxy-1", 5000));
    assertEquals(
        List.of(start("proxy-1", 1), meter("proxy-0", 5000)), secondary.texts(), "in its order");
  }

  @Test
  void withoutASecondaryNothingIsRemembered() {
    Scene alone = Scene.withPrimaryOnly();
    FakeWire station = alone.connect();
    FakeWire only = alone.csms(PRIMARY);
    station.says(boot("b"));
    only.says(done("b"));
    station.breaks();
    assertEquals(0, alone.counters.dropped());
    assertEquals(0, alone.scheduler.pending());
  }
}
