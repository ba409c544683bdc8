package org.ocppproxy.benchmark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;

/** Without a proxy in between. */
class WorldTest {

  @Test
  void chargePointsAndPrimarySpeakWithEachOtherAndNothingIsWrong() {
    try (Loop loop = Loop.start();
        World world = new World(loop, 0)) {
      world.populate(5);
      world.speakOn(5, true);
      Await.until("they speak", () -> world.roundTrips() > 200);
      world.speakOn(5, false);
      Await.until("all has arrived", world::isSettled);
      world.settle();
      assertTrue(world.takeLatencies(0, 5).count() > 200);
      assertEquals(5, world.upstreams());
      assertEquals(0, world.faults().count(), world.faults()::toString);
      world.leave();
      Await.until("all have left", () -> world.upstreams() == 0 && world.connected() == 0);
    }
  }
}
