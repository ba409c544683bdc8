package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.FakeWire.Manner.BY_HAND;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.fakes.Heap;

/** Scenario 36, in memory: what a secondary costs that takes nothing. */
class DeafSecondaryTest {

  private static final long BUFFER = 24L << 20;

  /** Tables that are bounded by themselves: a thousand CALLs that it has not answered. */
  private static final long TABLES = 300_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2,\"#\",\"Heartbeat\",{}]",
        "[2,\"#\",\"MeterValues\",{\"connectorId\":1,\"transactionId\":4711,\"meterValue\":[]}]",
        "[2,\"#\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":1}]",
        "[2,\"#\",\"StopTransaction\",{\"transactionId\":0,\"idTag\":\"A\",\"meterStop\":1}]",
        "[2,\"#\",\"StatusNotification\",{\"connectorId\":1,\"status\":\"Available\"}]",
        "[2,\"#\",\"DataTransfer\",{\"vendorId\":\"€\"}]",
        "[2,\"a quite long message id, as no specification would have it: #\",\"Heartbeat\",{}]",
      })
  void itCostsNoMoreMemoryThanItsBuffer(String call) {
    Scene scene = Scene.withBoth().bounds(1_000_000, BUFFER, Duration.ofDays(1));
    FakeWire chargePoint = scene.connect();
    FakeWire primary = scene.csms(PRIMARY);
    scene.csms(SECONDARY).takes(BY_HAND);
    talk(scene, chargePoint, primary, call, 0, 100);
    long before = Heap.bytesInUse();
    int number = 100;
    while (scene.counters.droppedFor(DropReason.QUEUE_FULL) == 0) {
      talk(scene, chargePoint, primary, call, number, 1_000);
      number += 1_000;
    }
    long kept = Heap.bytesInUse() - before;
    assertTrue(kept < BUFFER + TABLES, kept + " bytes for " + number);
    assertTrue(kept > BUFFER / 2, "the bound wastes: " + kept + " bytes for " + number);
    assertEquals("", chargePoint.closing());
  }

  /** With another time for each CALL, as real clocks have it. */
  private static void talk(
      Scene scene, FakeWire chargePoint, FakeWire primary, String call, int from, int count) {
    for (int i = from; i < from + count; i++) {
      scene.clock.advance(Duration.ofMillis(1));
      String id = String.format("c%07d", i);
      chargePoint.says(call.replace("#", id));
      String asked = primary.texts().get(0);
      int end = asked.indexOf('"', 4);
      primary.says("[3,\"" + asked.substring(4, end) + "\",{}]");
      primary.texts().clear();
      chargePoint.texts().clear();
      scene.journal.clear();
      scene.events.clear();
    }
  }
}
