package org.ocppproxy.benchmark;

import java.util.EnumMap;
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

  /**
   * Calm and flood by turns, and the relays by turns, with nobody there who has no part in it:
   * WildFly cuts off who says nothing for a minute, and the bare relay pings nobody.
   */
  void measure(Map<Relay, ServerUnderTest> servers) {
    for (ServerUnderTest server : servers.values()) {
      Turns.depopulate(server.world());
      Turns.populate(server.world(), NEIGHBOURS, 2);
    }
    Map<Relay, Latencies> calm = new EnumMap<>(Relay.class);
    Map<Relay, Latencies> flooded = new EnumMap<>(Relay.class);
    for (int turn = 0; turn < TURNS; turn++) {
      servers.forEach(
          (relay, server) -> {
            World world = server.world();
            Turns.openLoop(world, 1, NEIGHBOURS, RATE, settings.openLoop());
            Turns.settle(world);
            add(calm, relay, world);
            world.window(0, WINDOW);
            flood(world);
            add(flooded, relay, world);
            world.takeLatencies(0, 1);
            world.window(0, 1);
          });
    }
    servers.keySet().forEach(relay -> tell(relay, calm, flooded));
  }

  private static void add(Map<Relay, Latencies> all, Relay relay, World world) {
    all.computeIfAbsent(relay, r -> new Latencies()).addAll(world.takeLatencies(1, NEIGHBOURS));
  }

  private void tell(Relay relay, Map<Relay, Latencies> calm, Map<Relay, Latencies> flooded) {
    Latencies without = calm.getOrDefault(relay, new Latencies());
    Latencies with = flooded.getOrDefault(relay, new Latencies());
    results.latencies(relay.word(), "calm ", without);
    results.latencies(relay.word(), "flooded ", with);
    results.put(relay.word(), "floodFactor", with.micros(0.99) / without.micros(0.99));
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
