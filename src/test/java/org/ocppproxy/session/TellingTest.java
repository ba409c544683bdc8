package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.event.TransactionStarted;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.Outlet;

/** What is told of frames, and when. */
class TellingTest {

  private static final String START =
      Ocpp.call("s", "StartTransaction", "{\"connectorId\":2,\"idTag\":\"T\",\"meterStart\":7}");
  private static final String STOP = Ocpp.call("e", "StopTransaction", "{\"transactionId\":1000}");

  private final Scene scene = Scene.withBoth();
  private final FakeWire chargePoint = scene.connect();

  private static FakeWire answeringAtOnce(FakeWire csms, int transactionId) {
    String answer = Ocpp.result("s", "{\"transactionId\":" + transactionId + "}");
    return csms.reads(
        text -> {
          if (text.equals(START)) {
            csms.says(answer);
          }
        });
  }

  private Optional<Outlet> outletOfTheStop() {
    return scene.told(TransactionStopped.class).get(0).outlet();
  }

  @Test
  void aFrameIsToldOnlyAfterItWasHandedToEveryWire() {
    scene.csms(PRIMARY);
    scene.csms(SECONDARY);
    scene.journal.clear();
    String status = Ocpp.call("1", "StatusNotification", "{\"connectorId\":1,\"status\":\"X\"}");
    chargePoint.says(status);
    assertEquals(
        List.of("PRI < " + status, "SEC < " + status, "told StatusChanged"), scene.journal);
    assertEquals("X", scene.told(StatusChanged.class).get(0).status());
  }

  @Test
  void anAnswerInsideTheSendingOfTheStartGivesTheStopItsConnector() {
    answeringAtOnce(scene.csms(SECONDARY), 5000);
    answeringAtOnce(scene.csms(PRIMARY), 1000);
    chargePoint.says(START);
    assertEquals(1, scene.told(TransactionStarted.class).size());
    chargePoint.says(STOP);
    assertEquals(Optional.of(Outlet.connector(2)), outletOfTheStop());
    assertEquals("T", scene.told(TransactionStopped.class).get(0).idTag());
  }

  @Test
  void aStopAfterTheChargePointConnectedAgainStillKnowsItsConnector() {
    answeringAtOnce(scene.csms(PRIMARY), 1000);
    chargePoint.says(START);
    chargePoint.breaks();
    scene.connect().says(STOP);
    assertEquals(Optional.of(Outlet.connector(2)), outletOfTheStop());
  }

  @Test
  void aTransactionOfAnotherChargePointIsAnotherTransaction() {
    answeringAtOnce(scene.csms(PRIMARY), 1000);
    chargePoint.says(START);
    scene.connect("CP2").says(STOP);
    assertEquals(Optional.empty(), outletOfTheStop());
  }

  @Test
  void equalDropsWithinTenSecondsAreCountedAndToldOnce() {
    FakeWire secondary = scene.csms(SECONDARY);
    for (int i = 0; i < 1_000; i++) {
      secondary.says("rubbish");
    }
    chargePoint.says("rubbish");
    assertEquals(2, scene.told(FrameDropped.class).size());
    assertEquals(1_001, scene.counters.dropped());
    scene.clock.advance(Scene.SECOND.multipliedBy(10));
    secondary.says("rubbish");
    assertEquals(3, scene.told(FrameDropped.class).size());
  }
}
