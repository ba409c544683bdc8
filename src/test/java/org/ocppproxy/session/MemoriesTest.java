package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.session.Station.boot;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.fakes.Ocpp;

/** What is remembered of charge points that have left has a bound in memory, too. */
class MemoriesTest {

  private static final int STATUSES = 64;
  private static final String FILLER = "x".repeat(4_000);

  private final Scene scene = Scene.withBoth();

  private void tellsMuchAndLeaves(String id) {
    FakeWire chargePoint = scene.connect(id);
    scene.csms(PRIMARY);
    scene.csms(SECONDARY);
    for (int connector = 0; connector < STATUSES; connector++) {
      String payload = "{\"connectorId\":" + connector + ",\"info\":\"" + FILLER + "\"}";
      chargePoint.says(Ocpp.call("c" + connector, "StatusNotification", payload));
    }
    chargePoint.breaks();
  }

  @Test
  void whoHasBeenAwayLongestIsForgottenWhenTheRestTellTooMuch() {
    FakeWire chargePoint = scene.connect();
    scene.csms(PRIMARY);
    chargePoint.says(boot("b"));
    chargePoint.breaks();
    int most = (int) (Memories.MOST_CHARACTERS / (STATUSES * (long) FILLER.length()));
    for (int i = 0; i < most / 2; i++) {
      tellsMuchAndLeaves("half" + i);
    }
    chargePoint = scene.connect();
    assertEquals(List.of(boot("proxy-0")), scene.csms(SECONDARY).texts());
    chargePoint.breaks();
    for (int i = 0; i < most + 1; i++) {
      tellsMuchAndLeaves("all" + i);
    }
    scene.connect();
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
  }

  @Test
  void whatIsOwedToTheSecondaryCountsAndItsLossIsCounted() {
    int most = (int) (Memories.MOST_CHARACTERS / (10 * (long) FILLER.length()));
    for (int i = 0; i < most + 10; i++) {
      FakeWire chargePoint = scene.connect("CP" + i);
      FakeWire primary = scene.csms(PRIMARY);
      for (int frame = 0; frame < 10; frame++) {
        chargePoint.says(Ocpp.call("m" + frame, "MeterValues", "{\"f\":\"" + FILLER + "\"}"));
        primary.says(Ocpp.result("m" + frame, "{}"));
      }
      chargePoint.breaks();
    }
    long dropped = scene.counters.droppedFor(DropReason.CHARGE_POINT_GONE);
    assertTrue(dropped >= 100 && dropped % 10 == 0, () -> "dropped " + dropped);
    scene.connect("CP0");
    assertEquals(List.of(), scene.csms(SECONDARY).texts());
    scene.connect("CP" + (most + 9));
    assertEquals(10, scene.csms(SECONDARY).texts().size());
  }
}
