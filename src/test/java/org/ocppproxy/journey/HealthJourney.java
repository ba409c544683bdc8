package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.Closed;
import org.ocppproxy.fakes.FakeChargePoint;

/** What the health page says. */
class HealthJourney {

  @Test
  void whileAcceptingItSays200WithUptimeAndCounts() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      Health idle = stage.proxy.health();
      assertEquals(200, idle.status());
      assertEquals("UP", idle.body().getString("status"));
      assertTrue(idle.body().getInt("uptimeSeconds") >= 0);
      assertEquals(0, idle.chargePoints());
      FakeChargePoint one = stage.chargePoint("CP1");
      stage.chargePoint("CP2");
      stage.awaitConnected("CP1");
      one.call("Heartbeat", "{}");
      one.call("Heartbeat", "{}");
      stage.secondary.call("CP1", "Reset", "{}");
      one.send("rubbish");
      stage.proxy.awaitDropped("MALFORMED", 1);
      Health busy = stage.proxy.health();
      assertEquals(2, busy.chargePoints());
      assertEquals(4, busy.received("CP"));
      assertEquals(2, busy.received("PRI"));
      assertEquals(3, busy.received("SEC"));
      assertEquals(1, busy.dropped());
      one.close(1000, "");
      Await.until("one has left", () -> stage.proxy.health().chargePoints() == 1);
    }
  }

  /** One charge point takes no leave, so that stopping takes as long as it may. */
  @Test
  void whileStoppingItSays503AndNobodyIsLetIn() throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint polite = stage.chargePoint("CP1");
      FakeChargePoint silent = stage.chargePoint("CP2");
      stage.awaitConnected("CP2");
      silent.goHalfOpen();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(stage.proxy::stop);
      assertEquals(new Closed(1001, "Proxy is stopping"), polite.awaitClose());
      Health stopping = stage.proxy.health();
      assertEquals(503, stopping.status());
      assertEquals("STOPPING", stopping.body().getString("status"));
      assertEquals(503, stage.join(stage.dial("CP3")).status());
      assertEquals(1001, stage.primary.connections("CP1").get(0).awaitClose().code());
      Await.future("it stops", stopped, () -> "stopping");
    }
  }
}
