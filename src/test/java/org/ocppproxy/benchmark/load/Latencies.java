package org.ocppproxy.benchmark.load;

import java.util.Arrays;

/** Times of round trips. */
public final class Latencies {

  private long[] nanos = new long[1 << 14];
  private int count;

  void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
  }

  /** Takes those of others too. */
  public void addAll(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /**
   * The time in microseconds within which that share of them was done; NaN if there are none.
   *
   * @param share from 0 to 1
   */
  public double micros(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    Arrays.sort(nanos, 0, count);
    return nanos[(int) Math.min(count - 1, Math.floor(share * count))] / 1e3;
  }
}
