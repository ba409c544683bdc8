package org.ocppproxy.fakes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for something to become true, with a deadline and a message worth reading when it does not.
 */
public final class Await {
  /**
   * How long a test waits before it fails; generous, because only a failing test ever waits so
   * long.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long POLL_NANOS = 2_000_000;

  private Await() {}

  /**
   * Waits for at most {@link #PATIENCE}.
   *
   * @throws AssertionError when the condition is still false at the deadline
   */
  public static void until(String what, BooleanSupplier condition) {
    until(what, condition, () -> "not yet");
  }

  /** As {@link #until(String, BooleanSupplier)}; {@code state} is printed when the wait fails. */
  public static void until(String what, BooleanSupplier condition, Supplier<?> state) {
    until(what, PATIENCE, condition, state);
  }

  /** As {@link #until(String, BooleanSupplier, Supplier)} with another deadline. */
  public static void until(
      String what, Duration patience, BooleanSupplier condition, Supplier<?> state) {
    if (!becomes(patience, condition)) {
      throw failure(what, patience, state);
    }
  }

  /** Waits until there is a value. */
  public static <T> T value(String what, Supplier<Optional<T>> source, Supplier<?> state) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> value = source.get();
    while (value.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL_NANOS);
      value = source.get();
    }
    return value.orElseThrow(() -> failure(what, PATIENCE, state));
  }

  /**
   * Watches for the whole of {@code duration} that something does not happen. Costs that time: keep
   * it short, and prefer to wait for a later event that proves the absence of the earlier one.
   */
  public static void never(String what, Duration duration, BooleanSupplier condition) {
    if (becomes(duration, condition)) {
      throw new AssertionError("should not have happened: " + what);
    }
  }

  /** Waits for the future's value; a future that failed is an {@link AssertionError} too. */
  public static <T> T future(String what, CompletableFuture<T> future, Supplier<?> state) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw failure(what, PATIENCE, state);
    } catch (ExecutionException e) {
      throw new AssertionError("awaited in vain: " + what + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      throw interrupted(what);
    }
  }

  static AssertionError failure(String what, Duration patience, Supplier<?> state) {
    return new AssertionError(
        "awaited in vain for " + patience.toMillis() + " ms: " + what + "; last: " + state.get());
  }

  static AssertionError interrupted(String what) {
    Thread.currentThread().interrupt();
    return new AssertionError("interrupted while awaiting: " + what);
  }

  private static boolean becomes(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
        return condition.getAsBoolean();
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }
}
