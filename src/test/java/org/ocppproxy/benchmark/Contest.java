package org.ocppproxy.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ocppproxy.benchmark.load.Loop;
import org.ocppproxy.benchmark.load.World;

/** The proxy and the bare relay on one kind of server, by turns; and no proxy at all. */
final class Contest implements AutoCloseable {

  private static final int WARM_UP_TURNS = 4;

  private final Settings settings;
  private final Map<Relay, ServerUnderTest> servers = new EnumMap<>(Relay.class);
  private final World direct;
  private final Results results;

  Contest(Loop loop, String server, Settings settings) throws IOException {
    this.settings = settings;
    this.results = new Results(server);
    this.direct = new World(loop, 0);
    try {
      ServerUnderTest proxy =
          started(Relay.PROXY, new ServerUnderTest(loop, server, Relay.PROXY, List.of(), false));
      started(
          Relay.BARE,
          new ServerUnderTest(loop, server, Relay.BARE, proxy.options(), settings.tuned()));
    } catch (IOException | RuntimeException | AssertionError e) {
      close();
      throw e;
    }
  }

  private ServerUnderTest started(Relay relay, ServerUnderTest server) {
    servers.put(relay, server);
    server.awaitOpen();
    return server;
  }

  Results run() {
    results.put("none", "options", String.join(" ", server(Relay.PROXY).options()));
    servers.values().forEach(each -> Turns.populate(each.world(), settings.chargePoints(), 2));
    Turns.populate(direct, settings.chargePoints(), 1);
    warmUp();
    part("cpu", this::closedLoops);
    part("latency", this::openLoops);
    part("fairness", () -> new Fairness(settings, results).measure(servers));
    worlds().values().forEach(Turns::depopulate);
    part("memory", () -> new Memory(settings, results).measure(servers));
    part("back", this::comeBack);
    part("still", () -> new Stillness(settings, results).measure(server(Relay.PROXY)));
    part("deaf", () -> new Deafness(settings, results).measure(server(Relay.PROXY)));
    worlds().forEach((name, world) -> results.put(name, "faults", world.faults().count()));
    worlds().forEach((name, world) -> System.out.println(name + ": " + world.faults()));
    return results;
  }

  private void part(String name, Runnable part) {
    if (settings.has(name)) {
      part.run();
    }
  }

  private ServerUnderTest server(Relay relay) {
    return Objects.requireNonNull(servers.get(relay));
  }

  private Map<String, World> worlds() {
    Map<String, World> worlds = new LinkedHashMap<>();
    servers.forEach((relay, server) -> worlds.put(relay.word(), server.world()));
    worlds.put("none", direct);
    return worlds;
  }

  private void warmUp() {
    Duration turn = settings.warmUp().dividedBy(WARM_UP_TURNS);
    for (int i = 0; i < WARM_UP_TURNS; i++) {
      worlds().values().stream()
          .filter(world -> world != direct)
          .forEach(world -> Turns.closedLoop(world, settings.chargePoints(), turn));
    }
    worlds().values().forEach(world -> world.takeLatencies(0, settings.chargePoints()));
  }

  private void closedLoops() {
    Map<Relay, List<Double>> costs = new EnumMap<>(Relay.class);
    Map<Relay, List<Double>> changes = new EnumMap<>(Relay.class);
    Map<Relay, List<Double>> speeds = new EnumMap<>(Relay.class);
    for (int round = 0; round < settings.rounds(); round++) {
      Relay[] order =
          round % 2 == 0
              ? new Relay[] {Relay.PROXY, Relay.BARE}
              : new Relay[] {Relay.BARE, Relay.PROXY};
      for (Relay relay : order) {
        ServerUnderTest server = server(relay);
        ProcessFigures figures = server.figures();
        double cpu = figures.cpuMicros();
        long switched = figures.switches();
        long start = System.nanoTime();
        long trips = Turns.closedLoop(server.world(), settings.chargePoints(), settings.round());
        double seconds = (System.nanoTime() - start) / 1e9;
        double cost = (figures.cpuMicros() - cpu) / Math.max(1, trips);
        double change = (double) (figures.switches() - switched) / Math.max(1, trips);
        costs.computeIfAbsent(relay, r -> new ArrayList<>()).add(cost);
        changes.computeIfAbsent(relay, r -> new ArrayList<>()).add(change);
        speeds.computeIfAbsent(relay, r -> new ArrayList<>()).add(trips / seconds);
      }
    }
    costs.forEach((relay, each) -> results.put(relay.word(), "cpuMicros", median(each)));
    changes.forEach((relay, each) -> results.put(relay.word(), "switches", median(each)));
    speeds.forEach((relay, each) -> results.put(relay.word(), "roundTripsPerSecond", median(each)));
    long trips = Turns.closedLoop(direct, settings.chargePoints(), settings.round());
    results.put("none", "roundTripsPerSecond", trips * 1e3 / settings.round().toMillis());
    worlds().values().forEach(world -> world.takeLatencies(0, settings.chargePoints()));
  }

  private static double median(List<Double> values) {
    return Turns.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Each twice, by turns. */
  private void openLoops() {
    int all = settings.chargePoints();
    for (int turn = 0; turn < 2; turn++) {
      worlds()
          .values()
          .forEach(
              world -> {
                Turns.openLoop(world, 0, all, settings.rate(), settings.openLoop());
                Turns.settle(world);
              });
    }
    worlds().forEach((name, world) -> results.latencies(name, "", world.takeLatencies(0, all)));
  }

  /**
   * By turns, so often as to outlast a collector's moods; the first third of all rounds warms the
   * handshakes up.
   */
  private void comeBack() {
    worlds()
        .forEach((name, world) -> Turns.populate(world, settings.back(), world == direct ? 1 : 2));
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < 3 * settings.rounds(); round++) {
      boolean counts = round >= settings.rounds();
      worlds()
          .forEach(
              (name, world) -> {
                Turns.leave(world);
                double taken = Turns.comeBack(world, settings.back());
                if (counts) {
                  seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(taken);
                }
              });
    }
    seconds.forEach((name, each) -> results.put(name, "backSeconds", median(each)));
    worlds().values().forEach(Turns::depopulate);
  }

  @Override
  public void close() {
    direct.close();
    servers.values().forEach(ServerUnderTest::close);
  }
}
