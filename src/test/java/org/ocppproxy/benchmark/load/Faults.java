package org.ocppproxy.benchmark.load;

import java.util.ArrayList;
import java.util.List;

/** What was noticed to be wrong: all of it counted, the first in words. Safe from any thread. */
public final class Faults {

  private static final int MOST_WORDS = 10;

  private final List<String> words = new ArrayList<>();
  private int count;

  /** Notes one. */
  public synchronized void add(String fault) {
    count++;
    if (words.size() < MOST_WORDS) {
      words.add(fault);
    }
  }

  /** How many there are. */
  public synchronized int count() {
    return count;
  }

  @Override
  public synchronized String toString() {
    return count + " faults: " + words;
  }
}
