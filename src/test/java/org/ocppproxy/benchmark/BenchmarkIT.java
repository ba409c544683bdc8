package org.ocppproxy.benchmark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Measures; fails only if a frame was lost, doubled, swapped or changed. */
class BenchmarkIT {

  @Test
  void nothingIsLostAtAnySpeed() throws IOException {
    assertTrue(Benchmark.run(Settings.given()), "see the faults above");
  }
}
