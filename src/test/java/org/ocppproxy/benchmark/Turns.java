package org.ocppproxy.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.ocppproxy.benchmark.load.World;
import org.ocppproxy.fakes.Await;

/** What is done with a world for a while, one world at a time. */
final class Turns {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Servers let go of some of what has left with the next tick of some clock of theirs. */
  private static final Duration LETTING_GO = Duration.ofSeconds(3);

  private Turns() {}

  static void populate(World world, int count, int upstreams) {
    world.populate(count);
    Await.until(
        count + " charge points are connected through and through",
        PATIENCE.multipliedBy(2),
        () -> world.connected() >= count && world.upstreams() >= upstreams * count,
        () -> world.connected() + ", " + world.upstreams() + ", " + world.faults());
  }

  /** All leave, but are not forgotten. */
  static void leave(World world) {
    settle(world);
    world.leave();
    Await.until(
        "all have left",
        PATIENCE,
        () -> world.connected() == 0 && world.upstreams() == 0,
        () -> world.connected() + ", " + world.upstreams());
  }

  static void depopulate(World world) {
    leave(world);
    pause(LETTING_GO);
    world.forgetAll();
  }

  /** The round trips of so many charge points that speak as fast as they get answers. */
  static long closedLoop(World world, int chargePoints, Duration time) {
    long before = world.roundTrips();
    world.speakOn(chargePoints, true);
    pause(time);
    long after = world.roundTrips();
    world.speakOn(chargePoints, false);
    settle(world);
    return after - before;
  }

  /** So many CALLs a second by the charge points of that range, in turn, for that time. */
  static void openLoop(World world, int from, int to, int rate, Duration time) {
    long start = System.nanoTime();
    long count = rate * time.toMillis() / 1_000;
    for (long i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / rate;
      waitUntil(due);
      world.due(from + (int) (i % (to - from)), due);
    }
  }

  static void waitUntil(long nanos) {
    long left = nanos - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = nanos - System.nanoTime();
    }
  }

  static void pause(Duration time) {
    waitUntil(System.nanoTime() + time.toNanos());
  }

  /** Waits until all has arrived, and notes what has not. */
  static void settle(World world) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!world.isSettled() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(5_000_000);
    }
    world.settle();
  }

  /** How long it takes until all that left have come back and been answered, in seconds. */
  static double comeBack(World world, int count) {
    long before = world.roundTrips();
    long start = System.nanoTime();
    world.comeBack();
    Await.until(
        "all are back",
        PATIENCE.multipliedBy(2),
        () -> world.roundTrips() >= before + count,
        () -> world.roundTrips() - before + ", " + world.faults());
    return (System.nanoTime() - start) / 1e9;
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
