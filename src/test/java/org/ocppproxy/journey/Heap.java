package org.ocppproxy.journey;

import java.lang.management.ManagementFactory;

/** How much memory is really in use: the proxy's and the fakes' together. */
final class Heap {

  private Heap() {}

  /** After a collection of what is garbage. */
  static long megabytesInUse() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
