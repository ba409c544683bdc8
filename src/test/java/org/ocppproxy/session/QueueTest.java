package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.FakeWire.Manner.AT_ONCE;
import static org.ocppproxy.session.FakeWire.Manner.BY_HAND;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.QueueOverflown;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.Party;

class QueueTest {

  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final String PRIMARY_UNAVAILABLE = "1013 Primary server unavailable";

  private static String frame(int number) {
    return Ocpp.call("id" + number, "MeterValues", "{}");
  }

  private static List<String> frames(int from, int to) {
    return IntStream.range(from, to).mapToObj(QueueTest::frame).toList();
  }

  private static void send(FakeWire chargePoint, int from, int to) {
    frames(from, to).forEach(chargePoint::says);
  }

  @Test
  void scenario32WhatIsSentBeforeAnyCsmsIsThereArrivesInOrder() {
    Scene scene = Scene.withBoth();
    send(scene.connect(), 0, 100);
    assertEquals(frames(0, 100), scene.csms(SECONDARY).texts());
    assertEquals(frames(0, 100), scene.csms(PRIMARY).texts());
  }

  @Test
  void scenario8TooManyFramesForThePrimaryCloseTheChargePoint() {
    Scene scene = Scene.withBoth();
    FakeWire chargePoint = scene.connect();
    FakeWire secondary = scene.csms(SECONDARY);
    send(chargePoint, 0, 100);
    assertEquals("", chargePoint.closing(), "exactly what the bound allows");
    send(chargePoint, 100, 20_000);
    assertEquals(PRIMARY_UNAVAILABLE, chargePoint.closing());
    assertEquals(frames(0, 100), secondary.texts(), "the charge point will send the last again");
    assertEquals(1, scene.told(QueueOverflown.class).size());
    assertEquals(Party.PRIMARY, scene.told(QueueOverflown.class).get(0).receiver());
    assertEquals(1, scene.counters.droppedFor(DropReason.QUEUE_FULL));
  }

  @Test
  void scenario8TooManyBytesForThePrimaryCloseTheChargePoint() {
    long size = Texts.bytesOfCall(frame(0));
    Scene scene = Scene.withPrimaryOnly().bounds(100, 5 * size, MINUTE);
    FakeWire chargePoint = scene.connect();
    send(chargePoint, 0, 5);
    assertEquals("", chargePoint.closing());
    chargePoint.says(frame(5));
    assertEquals(PRIMARY_UNAVAILABLE, chargePoint.closing());
  }

  @Test
  void scenario8AFrameTooOldForThePrimaryClosesTheChargePoint() {
    Scene scene = Scene.withPrimaryOnly();
    FakeWire chargePoint = scene.connect();
    chargePoint.says(frame(0));
    scene.pass(MINUTE);
    assertEquals("", chargePoint.closing(), "exactly what the bound allows");
    scene.pass(Scene.SECOND);
    assertEquals(PRIMARY_UNAVAILABLE, chargePoint.closing());
    assertEquals(1, scene.told(QueueOverflown.class).size());
    assertEquals(0, scene.told(QueueOverflown.class).get(0).dropped());
    assertEquals(1, scene.counters.droppedFor(DropReason.CHARGE_POINT_GONE));
  }

  @Test
  void scenario8AChargePointThatIsKeptLosesTheOldestFramesForThePrimary() {
    Scene scene = Scene.withBoth().keepingTheChargePoint();
    FakeWire chargePoint = scene.connect();
    FakeWire secondary = scene.csms(SECONDARY);
    send(chargePoint, 0, 20_000);
    assertEquals("", chargePoint.closing());
    assertEquals(frames(0, 20_000), secondary.texts());
    assertEquals(19_900, scene.counters.droppedFor(DropReason.QUEUE_FULL));
    assertEquals(1, scene.told(QueueOverflown.class).size(), "told once");
    assertEquals(Party.PRIMARY, scene.told(QueueOverflown.class).get(0).receiver());
    assertEquals(frames(19_900, 20_000), scene.csms(PRIMARY).texts());
  }

  @Test
  void aChargePointThatIsKeptLosesFramesTooOldForThePrimary() {
    Scene scene = Scene.withBoth().keepingTheChargePoint();
    FakeWire chargePoint = scene.connect();
    scene.csms(SECONDARY);
    chargePoint.says(frame(0));
    scene.pass(Scene.SECOND);
    chargePoint.says(frame(1));
    scene.pass(MINUTE);
    assertEquals(1, scene.counters.droppedFor(DropReason.TOO_OLD));
    assertEquals("", chargePoint.closing());
    assertEquals(frames(1, 2), scene.csms(PRIMARY).texts());
  }

  @Test
  void theSecondaryLosesTheOldestByCountAndByBytes() {
    long size = Texts.bytesOfCall(frame(0));
    for (Scene scene :
        List.of(
            Scene.withBoth().bounds(5, 1_000_000, MINUTE),
            Scene.withBoth().bounds(100, 5 * size, MINUTE))) {
      FakeWire chargePoint = scene.connect();
      scene.csms(PRIMARY);
      send(chargePoint, 0, 8);
      assertEquals(frames(3, 8), scene.csms(SECONDARY).texts());
      assertEquals(3, scene.counters.droppedFor(DropReason.QUEUE_FULL));
      assertEquals(1, scene.told(QueueOverflown.class).size());
      assertEquals("", chargePoint.closing());
    }
  }

  @Test
  void aSecondaryThatIsAwayForLongIsToldAsOneOverflow() {
    Scene scene = Scene.withBoth();
    FakeWire chargePoint = scene.connect();
    scene.csms(PRIMARY);
    for (int i = 0; i < 5; i++) {
      chargePoint.says(frame(i));
      scene.pass(MINUTE.multipliedBy(2));
    }
    assertEquals(5, scene.counters.droppedFor(DropReason.TOO_OLD));
    assertEquals(1, scene.told(QueueOverflown.class).size());
  }

  @Test
  void anOverflowAfterTheQueueCouldEmptyIsToldAgain() {
    Scene scene = Scene.withBoth().bounds(5, 1_000_000, MINUTE);
    FakeWire chargePoint = scene.connect();
    scene.csms(PRIMARY);
    send(chargePoint, 0, 8);
    FakeWire secondary = scene.csms(SECONDARY);
    secondary.breaks();
    send(chargePoint, 8, 16);
    assertEquals(2, scene.told(QueueOverflown.class).size());
  }

  @Test
  void scenario36ASecondaryThatNeverReadsHurtsOnlyItself() {
    Scene scene = Scene.withBoth();
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    FakeWire secondary = scene.csms(SECONDARY).takes(BY_HAND);
    send(chargePoint, 0, 20_000);
    assertEquals(frames(0, 20_000), primary.texts());
    assertEquals(frames(0, 1), secondary.texts());
    assertEquals(1, scene.told(QueueOverflown.class).size());
    assertEquals(Party.SECONDARY, scene.told(QueueOverflown.class).get(0).receiver());
    assertEquals(20_000 - 101, scene.counters.droppedFor(DropReason.QUEUE_FULL));
    secondary.takes(AT_ONCE).completesAll();
    assertEquals(101, secondary.texts().size());
    primary.says(Ocpp.result("id19999", "{}"));
    assertEquals(List.of(Ocpp.result("id19999", "{}")), chargePoint.texts());
  }

  @Test
  void aChargePointThatNeverReadsIsClosedInTheEnd() {
    Scene scene = Scene.withPrimaryOnly();
    FakeWire chargePoint = scene.connect().takes(BY_HAND);
    FakeWire primary = scene.csms(PRIMARY);
    chargePoint.says("rubbish");
    scene.pass(MINUTE.plusSeconds(1));
    assertEquals("", chargePoint.closing(), "what waits may still leave");
    assertEquals(0, scene.conversations().size());
    assertEquals("1001 Charge point disconnected", primary.closing());
    scene.pass(Scene.FLUSH_TIME);
    assertEquals(true, chargePoint.isClosed());
  }
}
