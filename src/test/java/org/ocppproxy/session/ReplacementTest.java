package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.FakeWire.Manner.BY_HAND;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.ChargePointReplaced;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.fakes.Ocpp;

class ReplacementTest {

  private static final String CALL = Ocpp.call("1", "Heartbeat", "{}");

  private final Scene scene = Scene.withBoth();

  @Test
  void scenario16TheFirstConnectionIsClosedAndNotToldAsDisconnected() {
    FakeWire former = scene.connect();
    FakeWire formerPrimary = scene.csms(PRIMARY);
    FakeWire formerSecondary = scene.csms(SECONDARY);
    FakeWire chargePoint = scene.connect();
    assertEquals("1001 Replaced by a new connection", former.closing());
    assertEquals("1001 Charge point disconnected", formerPrimary.closing());
    assertEquals("1001 Charge point disconnected", formerSecondary.closing());
    assertEquals("", chargePoint.closing());
    assertEquals(1, scene.told(ChargePointReplaced.class).size());
    assertEquals(2, scene.told(ChargePointConnected.class).size());
    assertEquals(List.of(), scene.told(ChargePointDisconnected.class));
    assertEquals(List.of(), scene.told(UpstreamDisconnected.class));
    assertEquals(1, scene.conversations().size());
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void theReplacementIsToldBeforeTheNewConnection() {
    scene.connect();
    scene.connect();
    List<String> told = scene.journal.stream().filter(line -> line.startsWith("told")).toList();
    assertEquals(
        List.of(
            "told ChargePointConnected", "told ChargePointReplaced", "told ChargePointConnected"),
        told);
  }

  @Test
  void whatWaitedInTheFormerConversationIsNotSentInTheNewOne() {
    FakeWire former = scene.connect();
    former.says(CALL);
    scene.connect();
    assertEquals(List.of(), scene.csms(PRIMARY).texts());
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
  }

  @Test
  void lateCallbacksOfTheFormerConversationReachNobody() {
    FakeWire former = scene.connect();
    FakeWire formerPrimary = scene.csms(PRIMARY);
    FakeDialer.Dial formerDial = scene.dialer.last(SECONDARY);
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    chargePoint.says(CALL);
    int told = scene.events.size();
    former.says(Ocpp.call("2", "Heartbeat", "{}"));
    former.pongs();
    former.breaks();
    formerPrimary.says(Ocpp.result("1", "{}"));
    formerPrimary.says(Ocpp.call("3", "Reset", "{}"));
    formerPrimary.pongs();
    formerPrimary.breaks();
    assertEquals("1001 Charge point disconnected", formerDial.connects().closing());
    assertEquals(List.of(), chargePoint.texts());
    assertEquals(List.of(CALL), primary.texts());
    assertEquals(told, scene.events.size());
    assertEquals("", chargePoint.closing());
    primary.says(Ocpp.result("1", "{}"));
    assertEquals(List.of(Ocpp.result("1", "{}")), chargePoint.texts());
  }

  @Test
  void aFormerConnectionThatNeverTellsItsCloseIsLetGo() {
    scene.connect("CP1", new FakeWire("former", scene.journal).neverTellsItsClose());
    FakeWire chargePoint = scene.connect();
    scene.pass(Scene.FLUSH_TIME);
    assertEquals(0, scene.scheduler.pending());
    assertEquals("", chargePoint.closing());
    assertEquals(1, scene.conversations().size());
  }

  @Test
  void aFormerConnectionThatIsStuckIsClosedByForce() {
    FakeWire former = scene.connect().takes(BY_HAND);
    former.says("rubbish");
    scene.connect();
    assertEquals("", former.closing(), "what waits may still leave");
    scene.pass(Scene.FLUSH_TIME);
    assertEquals(true, former.isClosed());
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void fiftyReplacementsInARowLeaveOneConversation() {
    for (int i = 0; i < 50; i++) {
      scene.connect().says(CALL);
    }
    assertEquals(1, scene.conversations().size());
    assertEquals(49, scene.told(ChargePointReplaced.class).size());
    assertEquals(0, scene.scheduler.pending());
  }

  @Test
  void whoIsReplacedBeforeItCouldBeginIsToldAsConnectedAllTheSame() {
    AtomicBoolean nested = new AtomicBoolean();
    AtomicReference<Scene> scene = new AtomicReference<>();
    Scene observed =
        Scene.withPrimaryOnly()
            .observer(
                event -> {
                  if (event instanceof ChargePointReplaced && nested.compareAndSet(false, true)) {
                    Objects.requireNonNull(scene.get()).connect();
                  }
                });
    scene.set(observed);
    observed.connect();
    observed.connect();
    assertEquals(3, observed.told(ChargePointConnected.class).size());
    assertEquals(2, observed.told(ChargePointReplaced.class).size());
  }
}
