package org.ocppproxy.benchmark;

import org.ocppproxy.benchmark.load.World;

/** What it costs when the secondary accepts connections and never reads. Comes last. */
final class Deafness {

  private static final int TALKERS = 2;
  private static final int WINDOW = 16;

  private final Settings settings;
  private final Results results;

  Deafness(Settings settings, Results results) {
    this.settings = settings;
    this.results = results;
  }

  /**
   * Few that talk much, so that more is sent than a kernel buffers. Only with the proxy: a bare
   * relay keeps all of it in memory.
   */
  void measure(ServerUnderTest server) {
    String relay = Relay.PROXY.word();
    World world = server.world();
    Turns.populate(world, TALKERS, 2);
    for (int i = 0; i < TALKERS; i++) {
      world.window(i, WINDOW);
    }
    talk(world);
    results.latencies(relay, "heard ", world.takeLatencies(0, TALKERS));
    ProcessFigures figures = server.figures();
    figures.collect();
    long heap = figures.heap();
    world.secondaryFallsDeaf();
    talk(world);
    results.latencies(relay, "unheard ", world.takeLatencies(0, TALKERS));
    figures.collect();
    results.put(relay, "deafHeapKb", (figures.heap() - heap) / 1_024.0 / TALKERS);
  }

  private void talk(World world) {
    Turns.closedLoop(world, TALKERS, settings.openLoop());
  }
}
