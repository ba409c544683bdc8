package org.ocppproxy.benchmark;

import java.util.Map;
import org.ocppproxy.benchmark.load.Latencies;
import org.ocppproxy.benchmark.load.World;

/** Whether one charge point that floods the relay is felt by its neighbours. */
final class Fairness {

  private static final int NEIGHBOURS = 20;
  private static final int RATE = 100;
  private static final int TURNS = 5;
  private static final int WINDOW = 1_000;

  private final Settings settings;
  private final Results results;

  Fairness(Settings settings, Results results) {
    this.settings = settings;
    this.results = results;
  }

  /** Calm and flood by turns. */
  void measure(Map<Relay, ServerUnderTest> servers) {
    servers.forEach((relay, server) -> measure(relay, server.world()));
  }

  private void measure(Relay relay, World world) {
    Latencies calm = new Latencies();
    Latencies flooded = new Latencies();
    world.window(0, WINDOW);
    for (int turn = 0; turn < TURNS; turn++) {
      Turns.openLoop(world, 1, NEIGHBOURS, RATE, settings.openLoop());
      Turns.settle(world);
      calm.addAll(world.takeLatencies(1, NEIGHBOURS));
      flood(world);
      flooded.addAll(world.takeLatencies(1, NEIGHBOURS));
    }
    world.takeLatencies(0, 1);
    world.window(0, 1);
    results.latencies(relay.word(), "calm ", calm);
    results.latencies(relay.word(), "flooded ", flooded);
    results.put(relay.word(), "floodFactor", flooded.micros(0.99) / calm.micros(0.99));
  }

  private void flood(World world) {
    Thread flood =
        new Thread(
            () -> Turns.openLoop(world, 0, 1, settings.flood(), settings.openLoop()),
            "benchmark-flood");
    flood.start();
    Turns.openLoop(world, 1, NEIGHBOURS, RATE, settings.openLoop());
    try {
      flood.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Turns.settle(world);
  }
}
