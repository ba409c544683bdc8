package org.ocppproxy.launcher.grizzly;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/** All open WebSockets of one transport, their limits, and the one timer they share. */
final class GrizzlyWriters implements AutoCloseable {

  /** How long a closed WebSocket waits for the peer's close frame and for its own to be read. */
  static final Duration LINGER = Duration.ofSeconds(1);

  private final boolean peersMask;
  private final int maxMessageBytes;
  private final Set<GrizzlyWriter> open = new HashSet<>();
  private final ScheduledThreadPoolExecutor timer;
  private final @Nullable MaskingKeys keys;
  private boolean goingAway;

  /**
   * @param peersMask whether the peers are clients
   */
  GrizzlyWriters(String name, boolean peersMask, int maxMessageBytes) {
    this.peersMask = peersMask;
    this.maxMessageBytes = maxMessageBytes;
    this.keys = peersMask ? null : new MaskingKeys();
    this.timer = new ScheduledThreadPoolExecutor(1, new NamedThreads(name + "-linger"));
    timer.setRemoveOnCancelPolicy(true);
  }

  boolean peersMask() {
    return peersMask;
  }

  /** What we mask with, if it is us who must. */
  @Nullable MaskingKeys keys() {
    return keys;
  }

  int maxMessageBytes() {
    return maxMessageBytes;
  }

  /** Twice the longest message, and room for pings and pongs: more waits only for a deaf peer. */
  long maxBytesUnderWay() {
    return 2L * maxMessageBytes + 65_536;
  }

  void terminateSoon(Connection<?> connection) {
    try {
      var end =
          timer.schedule(connection::terminateSilently, LINGER.toMillis(), TimeUnit.MILLISECONDS);
      onClosed(connection, () -> end.cancel(false));
    } catch (RejectedExecutionException e) {
      connection.terminateSilently(); // The timer has ended: so has the time to linger.
    }
  }

  /** Runs the task when the connection is closed, on whichever thread closes or notices it. */
  @SuppressWarnings("deprecation") // the only type the listener can be declared with
  static void onClosed(Connection<?> connection, Runnable task) {
    CloseListener<Closeable, org.glassfish.grizzly.ICloseType> listener =
        (closeable, type) -> task.run();
    connection.addCloseListener(listener);
  }

  synchronized void add(GrizzlyWriter writer) {
    open.add(writer);
  }

  synchronized void remove(GrizzlyWriter writer) {
    open.remove(writer);
    notifyAll();
  }

  synchronized int count() {
    return open.size();
  }

  /** Whether a WebSocket that opens only now must be closed at once. */
  synchronized boolean goingAway() {
    return goingAway;
  }

  /** Closes every WebSocket with 1001 and waits for them to be gone, at most so long. */
  void goAway(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    all().forEach(GrizzlyWriter::goAway);
    awaitNone(deadline);
  }

  private synchronized List<GrizzlyWriter> all() {
    goingAway = true;
    return List.copyOf(open);
  }

  private synchronized void awaitNone(long deadline) {
    try {
      long left = deadline - System.nanoTime();
      while (!open.isEmpty() && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = deadline - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
