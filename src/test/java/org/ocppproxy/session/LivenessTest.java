package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.UpstreamDisconnected;

class LivenessTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final Scene scene = Scene.withBoth().pingingEvery(INTERVAL);

  private void pass(int intervals, FakeWire... alive) {
    for (int i = 0; i < intervals; i++) {
      scene.pass(INTERVAL);
      List.of(alive).forEach(FakeWire::pongs);
    }
  }

  @Test
  void everyLinkIsPingedAndKeptWhileItAnswers() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire secondary = scene.csms(SECONDARY);
    pass(10, chargePoint, primary, secondary);
    for (FakeWire wire : List.of(chargePoint, primary, secondary)) {
      assertEquals(10, wire.pings());
      assertEquals("", wire.closing());
    }
  }

  @Test
  void scenario17AChargePointThatIsHalfGoneIsClosed() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    pass(2, primary);
    assertEquals("", chargePoint.closing());
    pass(1, primary);
    assertEquals("1001 No answer to pings since 2026-01-01T00:00:00Z", chargePoint.closing());
    assertEquals(1001, scene.told(ChargePointDisconnected.class).get(0).closeCode());
    assertTrue(primary.isClosed());
  }

  @Test
  void scenario17ACsmsThatIsHalfGoneIsGivenUpAndDialledAgain() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire silent =
        scene
            .dialer
            .last(SECONDARY)
            .connects(new FakeWire("SEC", scene.journal).neverTellsItsClose());
    pass(3, chargePoint, primary);
    assertEquals("1001 No answer to pings", silent.closing());
    UpstreamDisconnected told = scene.told(UpstreamDisconnected.class).get(0);
    assertEquals(1006, told.closeCode());
    scene.pass(Scene.SECOND);
    assertEquals(2, scene.dialer.count(SECONDARY));
    FakeWire again = scene.csms(SECONDARY);
    silent.says("[3,\"x\",{}]");
    silent.breaks();
    assertEquals("", again.closing());
    assertEquals(1, scene.told(UpstreamDisconnected.class).size());
  }

  @Test
  void aLatePongOfAnAbandonedConnectionIsNoSignOfLifeOfTheNext() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire first = scene.csms(SECONDARY).neverTellsItsClose();
    pass(3, chargePoint, primary);
    scene.pass(Scene.SECOND);
    FakeWire second = scene.csms(SECONDARY);
    pass(3, chargePoint, primary, first);
    assertEquals("1001 No answer to pings", second.closing());
  }

  @Test
  void whateverComesInIsASignOfLife() {
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    for (int i = 0; i < 10; i++) {
      scene.pass(INTERVAL);
      chargePoint.says("rubbish");
      primary.says("rubbish");
    }
    assertEquals("", chargePoint.closing());
    assertEquals("", primary.closing());
  }

  @Test
  void anIntervalOfZeroMeansNoPings() {
    Scene quiet = Scene.withPrimaryOnly().pingingEvery(Duration.ZERO);
    FakeWire chargePoint = quiet.connect();
    quiet.csms(PRIMARY);
    quiet.pass(Duration.ofHours(1));
    assertEquals(0, chargePoint.pings());
    assertEquals("", chargePoint.closing());
  }
}
