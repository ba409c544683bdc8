package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.Role;

class AllLostTest {

  private static final String UNAVAILABLE = "1001 All upstream servers unavailable";

  private final Scene both = Scene.withBoth().maxAttempts(2);

  private void giveUp(Role role) {
    both.dialer.last(role).fails();
    both.scheduler.advanceToNext();
    both.dialer.last(role).fails();
  }

  @Test
  void theOnlyOneLostAfterItWasConnectedEndsIt() {
    Scene scene = Scene.withPrimaryOnly();
    FakeWire chargePoint = scene.connect();
    scene.csms(PRIMARY).breaks();
    assertEquals(UNAVAILABLE, chargePoint.closing());
    assertEquals(0, scene.scheduler.pending());
    assertEquals(0, scene.conversations().size());
    ChargePointDisconnected told = scene.told(ChargePointDisconnected.class).get(0);
    assertEquals(1001, told.closeCode());
    assertEquals(true, told.byProxy());
  }

  @Test
  void oneOfTwoLostKeepsIt() {
    FakeWire chargePoint = both.connect();
    both.csms(PRIMARY).breaks();
    assertEquals("", chargePoint.closing(), "the secondary is still tried for the first time");
    both.csms(SECONDARY).breaks();
    assertEquals(UNAVAILABLE, chargePoint.closing());
  }

  @Test
  void itIsKeptWhileAFirstConnectionIsStillBeingTried() {
    FakeWire chargePoint = both.connect();
    giveUp(PRIMARY);
    both.dialer.last(SECONDARY).fails();
    assertEquals("", chargePoint.closing());
    both.scheduler.advanceToNext();
    both.dialer.last(SECONDARY).fails();
    assertEquals(UNAVAILABLE, chargePoint.closing());
    assertEquals(2, both.told(UpstreamGaveUp.class).size());
  }

  @Test
  void oneGivenUpAndTheOtherLostEndsIt() {
    FakeWire chargePoint = both.connect();
    FakeWire secondary = both.csms(SECONDARY);
    giveUp(PRIMARY);
    assertEquals("", chargePoint.closing());
    secondary.breaks();
    assertEquals(UNAVAILABLE, chargePoint.closing());
  }

  @Test
  void oneLostAndTheOtherGivenUpEndsIt() {
    FakeWire chargePoint = both.connect();
    both.csms(PRIMARY).breaks();
    both.dialer.last(SECONDARY).fails();
    both.scheduler.advanceToNext();
    assertEquals("", chargePoint.closing());
    both.dialer.last(SECONDARY).fails();
    assertEquals(UNAVAILABLE, chargePoint.closing());
    assertEquals(0, both.scheduler.pending());
  }

  @Test
  void oneThatCameBackCounts() {
    FakeWire chargePoint = both.connect();
    FakeWire secondary = both.csms(SECONDARY);
    both.csms(PRIMARY).breaks();
    both.scheduler.advanceToNext();
    both.csms(PRIMARY);
    secondary.breaks();
    assertEquals("", chargePoint.closing());
  }

  @Test
  void scenario6TheLossOfAllWhileTheChargePointSendsEndsThatConversationOnly() {
    Scene scene = Scene.withPrimaryOnly();
    FakeWire neighbour = scene.connect("CP2");
    FakeWire neighboursPrimary = scene.csms(PRIMARY);
    FakeWire chargePoint = scene.connect("CP1");
    FakeWire primary = scene.csms(PRIMARY);
    primary.reads(text -> primary.breaks());
    chargePoint.says(Ocpp.call("1", "Heartbeat", "{}"));
    chargePoint.says(Ocpp.call("2", "Heartbeat", "{}"));
    assertEquals(UNAVAILABLE, chargePoint.closing());
    neighbour.says(Ocpp.call("3", "Heartbeat", "{}"));
    assertEquals(List.of(Ocpp.call("3", "Heartbeat", "{}")), neighboursPrimary.texts());
    assertEquals("", neighbour.closing());
    assertEquals(1, scene.conversations().size());
  }
}
