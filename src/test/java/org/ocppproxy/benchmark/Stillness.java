package org.ocppproxy.benchmark;

import java.time.Duration;
import org.ocppproxy.benchmark.load.World;

/** Many charge points that hardly say anything, for long: nobody and nothing may get lost. */
final class Stillness {

  private static final int SECONDS_BETWEEN = 60;

  private final Settings settings;
  private final Results results;

  Stillness(Settings settings, Results results) {
    this.settings = settings;
    this.results = results;
  }

  /** Each says something about once a minute; only with the proxy. */
  void measure(ServerUnderTest server) {
    String relay = Relay.PROXY.word();
    World world = server.world();
    int all = settings.idle();
    Turns.populate(world, all, 2);
    int rate = Math.max(1, all / SECONDS_BETWEEN);
    Turns.openLoop(world, 0, all, rate, Duration.ofMinutes(settings.stillMinutes()));
    Turns.settle(world);
    if (world.connected() != all || world.upstreams() != 2 * all) {
      world.faults().add(all + " were there, now: " + world.connected() + ", " + world.upstreams());
    }
    results.put(relay, "stillConnected", (double) world.connected());
    results.put(relay, "stillRssMb", server.figures().rss() / 1024.0);
    results.latencies(relay, "still ", world.takeLatencies(0, all));
    Turns.depopulate(world);
  }
}
