package org.ocppproxy.fakes;

import java.lang.management.ManagementFactory;

/** How much memory is really in use: the proxy's and the fakes' together. */
public final class Heap {

  private Heap() {}

  /** After a collection of what is garbage. */
  public static long megabytesInUse() {
    return bytesInUse() >> 20;
  }

  /** After a collection of what is garbage. */
  public static long bytesInUse() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
