package org.ocppproxy.benchmark;

import java.util.Map;

/** What a charge point that says nothing holds of the server's memory. */
final class Memory {

  private final Settings settings;
  private final Results results;

  Memory(Settings settings, Results results) {
    this.settings = settings;
    this.results = results;
  }

  /**
   * With nobody connected any more, and with many again; after a collection each. What is outside
   * the heap stays with the server when they leave, so there the first crowd of that size counts.
   */
  void measure(Map<Relay, ServerUnderTest> servers) {
    servers.forEach(
        (relay, server) -> {
          ProcessFigures figures = server.figures();
          figures.collect();
          long outside = figures.outsideHeap();
          crowd(server);
          figures.collect();
          put(relay, "idleOutsideHeapKb", (double) (figures.outsideHeap() - outside));
          Turns.depopulate(server.world());
          figures.collect();
          long rss = figures.rss();
          long heap = figures.heap();
          crowd(server);
          figures.collect();
          put(relay, "idleRssKb", (double) (figures.rss() - rss));
          put(relay, "idleHeapKb", (figures.heap() - heap) / 1_024.0);
          results.put(relay.word(), "rssMb", rss / 1024.0);
          Turns.depopulate(server.world());
        });
  }

  /** Each has said something once: servers keep the buffers of that. */
  private void crowd(ServerUnderTest server) {
    Turns.populate(server.world(), settings.idle(), 2);
    for (int station = 0; station < settings.idle(); station++) {
      server.world().due(station, System.nanoTime());
    }
    Turns.settle(server.world());
  }

  private void put(Relay relay, String what, double more) {
    results.put(relay.word(), what, more / settings.idle());
  }
}
