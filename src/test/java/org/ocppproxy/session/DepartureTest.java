package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.FakeWire.Manner.BY_HAND;
import static org.ocppproxy.session.FakeWire.Manner.FAILING;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.fakes.Ocpp;

/** The charge point leaves, or the proxy stops. */
class DepartureTest {

  private static final String GONE = "1001 Charge point disconnected";
  private static final String FIRST = Ocpp.call("1", "StopTransaction", "{}");
  private static final String SECOND = Ocpp.call("2", "Heartbeat", "{}");

  private final Scene scene = Scene.withBoth();

  @Test
  void aChargePointThatLeavesIsToldWithItsOwnCodeAndItsCsmssAreClosed() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    chargePoint.listener().closed(1000, "going to sleep");
    assertEquals(GONE, primary.closing());
    ChargePointDisconnected told = scene.told(ChargePointDisconnected.class).get(0);
    assertEquals(1000, told.closeCode());
    assertEquals("going to sleep", told.reason());
    assertFalse(told.byProxy());
    assertEquals(List.of(), scene.told(UpstreamDisconnected.class));
    assertEquals(0, scene.conversations().size());
  }

  @Test
  void whatWaitsForAConnectedCsmsLeavesBeforeItIsClosed() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY).takes(BY_HAND);
    chargePoint.says(FIRST);
    chargePoint.says(SECOND);
    chargePoint.breaks();
    assertEquals("", primary.closing());
    primary.completesAll();
    assertEquals(List.of(FIRST, SECOND), primary.texts());
    assertEquals(GONE, primary.closing());
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void whatWaitsForACsmsThatIsAwayIsCountedAsLost() {
    FakeWire chargePoint = scene.connect();
    scene.csms(PRIMARY);
    chargePoint.says(FIRST);
    chargePoint.says(SECOND);
    chargePoint.breaks();
    assertEquals(2, scene.counters.droppedFor(DropReason.CHARGE_POINT_GONE));
  }

  @Test
  void aStuckCsmsIsClosedByForceAfterTheFlushTime() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY).takes(BY_HAND);
    chargePoint.says(FIRST);
    chargePoint.breaks();
    scene.clock.advance(Scene.FLUSH_TIME.minusMillis(1));
    assertEquals("", primary.closing());
    scene.clock.advance(Scene.FLUSH_TIME);
    assertTrue(primary.isClosed());
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void aCsmsThatFailsWhileItIsFlushedIsClosedToo() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY).takes(BY_HAND);
    chargePoint.says(FIRST);
    chargePoint.says(SECOND);
    chargePoint.breaks();
    primary.takes(FAILING).completes(true);
    assertEquals("1011 Sending failed", primary.closing());
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void theNextAttemptIsCalledOff() {
    FakeWire chargePoint = scene.connect();
    scene.csms(PRIMARY);
    scene.dialer.last(SECONDARY).fails();
    assertEquals(1, scene.scheduler.pending());
    chargePoint.breaks();
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void aLateCloseOfAnAbandonedConnectionDoesNotCutOffTheCurrentOne() {
    Scene pinged = Scene.withBoth().pingingEvery(Scene.SECOND.multipliedBy(10));
    FakeWire chargePoint = pinged.connect();
    FakeWire secondary = pinged.csms(SECONDARY);
    FakeWire silent = pinged.csms(PRIMARY).neverTellsItsClose();
    for (int i = 0; i < 3; i++) {
      chargePoint.pongs();
      secondary.pongs();
      pinged.pass(Scene.SECOND.multipliedBy(10));
    }
    assertTrue(silent.isClosed());
    pinged.pass(Scene.SECOND);
    FakeWire primary = pinged.csms(PRIMARY).takes(BY_HAND);
    chargePoint.says(FIRST);
    chargePoint.says(SECOND);
    chargePoint.breaks();
    silent.breaks();
    primary.completesAll();
    assertEquals(List.of(FIRST, SECOND), primary.texts());
    assertEquals(GONE, primary.closing());
  }

  @Test
  void scenario28StoppingClosesTheChargePointThenItsCsmss() {
    FakeWire chargePoint = scene.connect();
    scene.csms(PRIMARY);
    scene.csms(SECONDARY);
    scene.journal.clear();
    CompletableFuture<Void> all = scene.conversations().closeAll();
    assertTrue(all.isDone());
    assertEquals(
        List.of(
            "CP closed 1001", "PRI closed 1001", "SEC closed 1001", "told ChargePointDisconnected"),
        scene.journal);
    assertEquals("1001 Proxy is stopping", chargePoint.closing());
    assertEquals(0, scene.conversations().size());
  }

  @Test
  void scenario28StoppingTakesNoLongerThanTheFlushTime() {
    scene.connect("CP1").takes(BY_HAND).says("rubbish");
    scene.csms(PRIMARY).takes(BY_HAND);
    scene.connect("CP2", new FakeWire("CP2", scene.journal).neverTellsItsClose());
    CompletableFuture<Void> all = scene.conversations().closeAll();
    assertFalse(all.isDone());
    scene.clock.advance(Scene.FLUSH_TIME);
    assertTrue(all.isDone());
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void stoppingWaitsForConversationsThatWereEndingAlready() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY).takes(BY_HAND);
    chargePoint.says(FIRST);
    chargePoint.breaks();
    CompletableFuture<Void> all = scene.conversations().closeAll();
    assertFalse(all.isDone());
    primary.completesAll();
    assertTrue(all.isDone());
  }

  @Test
  void aChargePointThatConnectsWhileTheProxyStopsIsClosedAtOnce() {
    assertTrue(scene.conversations().closeAll().isDone());
    FakeWire chargePoint = scene.connect();
    assertEquals("1001 Proxy is stopping", chargePoint.closing());
    assertEquals(GONE, scene.csms(PRIMARY).closing());
    assertEquals(0, scene.conversations().size());
    assertEquals(0, scene.scheduler.pending());
    assertEquals(
        scene.told(ChargePointConnected.class).size(),
        scene.told(ChargePointDisconnected.class).size());
  }
}
