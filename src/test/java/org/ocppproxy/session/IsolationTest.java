package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.FakeWire.Manner.BY_HAND;
import static org.ocppproxy.session.FakeWire.Manner.THROWING;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.fakes.Ocpp;

/** Whatever throws, it costs one conversation at most. */
class IsolationTest {

  private static final String CALL = Ocpp.call("1", "Heartbeat", "{}");

  private Scene scene = Scene.withBoth();
  private FakeWire neighbour = FakeWire.alone();
  private FakeWire neighboursPrimary = FakeWire.alone();

  private FakeWire connectBesideANeighbour() {
    neighbour = scene.connect("neighbour", new FakeWire("neighbour", scene.journal));
    neighboursPrimary = scene.csms(PRIMARY);
    return scene.connect("CP1");
  }

  @AfterEach
  void theNeighbourGoesOn() {
    assertEquals("", neighbour.closing());
    neighbour.says(CALL);
    assertEquals(List.of(CALL), neighboursPrimary.texts());
    neighboursPrimary.says(Ocpp.result("1", "{}"));
    assertEquals(List.of(Ocpp.result("1", "{}")), neighbour.texts());
  }

  @Test
  void anObserverThatThrowsBreaksNothingAndMissesNothingElse() {
    scene =
        Scene.withBoth()
            .observer(
                event -> {
                  throw new IllegalStateException("this observer throws");
                });
    FakeWire chargePoint = connectBesideANeighbour();
    FakeWire primary = scene.csms(PRIMARY);
    chargePoint.says(CALL);
    assertEquals(List.of(CALL), primary.texts());
    assertEquals("", chargePoint.closing());
    chargePoint.breaks();
    assertTrue(primary.isClosed());
    assertEquals(1, scene.told(ChargePointDisconnected.class).size());
  }

  @Test
  void aSecondaryThatThrowsOnSendingLosesItsConnectionOnly() {
    FakeWire chargePoint = connectBesideANeighbour();
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire secondary = scene.csms(SECONDARY).takes(THROWING);
    chargePoint.says(CALL);
    assertEquals(List.of(CALL), primary.texts());
    assertEquals("1011 Sending failed", secondary.closing());
    assertEquals("", chargePoint.closing());
    scene.clock.advance(Scene.SECOND);
    assertEquals(List.of(CALL), scene.csms(SECONDARY).texts());
  }

  @Test
  void aWireThatThrowsOnClosingDoesNotKeepTheOthersOpen() {
    FakeWire chargePoint = connectBesideANeighbour();
    FakeWire primary = scene.csms(PRIMARY).throwsOnClose();
    FakeWire secondary = scene.csms(SECONDARY);
    chargePoint.breaks();
    assertEquals("1001 Charge point disconnected", primary.closing());
    assertTrue(secondary.isClosed());
    assertEquals(1, scene.conversations().size());
    scene.clock.advance(Scene.FLUSH_TIME);
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void aDialerThatThrowsEndsThatConversation() {
    neighbour = scene.connect("neighbour", new FakeWire("neighbour", scene.journal));
    neighboursPrimary = scene.csms(PRIMARY);
    scene.dialer.breaks();
    FakeWire chargePoint = scene.connect("CP1");
    assertEquals("1011 Internal error", chargePoint.closing());
    assertEquals(1, scene.conversations().size());
  }

  @Test
  void aSchedulerThatThrowsEndsThatConversation() {
    scene =
        Scene.withBoth()
            .scheduler(
                (task, delay) -> {
                  throw new RejectedExecutionException("this scheduler throws");
                });
    FakeWire chargePoint = connectBesideANeighbour();
    FakeWire primary = scene.csms(PRIMARY);
    scene.csms(SECONDARY).breaks();
    assertEquals("1011 Internal error", chargePoint.closing());
    assertTrue(primary.isClosed());
    assertEquals(1, scene.conversations().size());
  }

  @Test
  void withoutASchedulerAStuckLinkIsClosedByForceAtOnce() {
    scene =
        Scene.withBoth()
            .scheduler(
                (task, delay) -> {
                  throw new RejectedExecutionException("this scheduler throws");
                });
    FakeWire chargePoint = connectBesideANeighbour();
    FakeWire primary = scene.csms(PRIMARY).takes(BY_HAND);
    chargePoint.says(CALL);
    chargePoint.breaks();
    assertTrue(primary.isClosed());
  }

  @Test
  void aWireThatThrowsWhileTheClockIsLookedAtIsNoOtherConversationsMatter() {
    FakeWire chargePoint = connectBesideANeighbour().throwsOnClose();
    chargePoint.says(CALL);
    scene.pass(Duration.ofSeconds(61));
    assertEquals("1013 Primary server unavailable", chargePoint.closing());
    assertEquals(1, scene.conversations().size());
  }
}
