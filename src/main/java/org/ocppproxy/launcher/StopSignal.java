package org.ocppproxy.launcher;

import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for SIGINT or SIGTERM and ends the program in order, from the program's first moment on.
 *
 * <p>The JVM runs its shutdown hooks on either signal and then exits with 128 + the signal's
 * number; an orderly end is success, so the hook itself ends the process with 0 once everything is
 * closed.
 */
final class StopSignal {

  /** A start takes a second or two; who cannot finish it in this time will not be waited for. */
  private static final Duration START_PATIENCE = Duration.ofSeconds(15);

  private final Thread hook = new Thread(this::halt, "ocppproxy-stop");
  private final int codeBeforeTheEnd;
  private volatile CompletableFuture<Optional<AutoCloseable>> part =
      CompletableFuture.completedFuture(Optional.empty());

  /**
   * Not yet heard by anybody.
   *
   * @param codeBeforeTheEnd exit code if a signal comes while there is no part to be closed
   */
  StopSignal(int codeBeforeTheEnd) {
    this.codeBeforeTheEnd = codeBeforeTheEnd;
  }

  /** From now on a signal ends the program in order. */
  StopSignal heard() {
    Runtime.getRuntime().addShutdownHook(hook);
    return this;
  }

  /** Ends the process with this code; if a signal has come before, that one decides. */
  void exit(int code) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyStopping) {
      // Exiting waits for the hook, which halts.
    }
    System.exit(code);
  }

  /**
   * Opens the part and waits until it calls its way out or the process is told to stop; then the
   * part is closed. After a signal this never returns.
   */
  void awaitWhile(Part opening) throws IOException, DeploymentException {
    CountDownLatch over = new CountDownLatch(1);
    CompletableFuture<Optional<AutoCloseable>> opened = new CompletableFuture<>();
    part = opened;
    try {
      AutoCloseable running = opening.open(over::countDown);
      opened.complete(Optional.of(running));
      over.await();
      close(running);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      opened.complete(Optional.empty());
    }
  }

  private void halt() {
    int code = end();
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }

  /** Closes what is open, or as soon as it is; returns the exit code. */
  int end() {
    CompletableFuture<Optional<AutoCloseable>> running = part;
    if (!running.isDone()) {
      System.err.println("Told to stop while starting: closing what was opened so far");
    }
    try {
      Optional<AutoCloseable> opened =
          running.get(START_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (opened.isEmpty()) {
        System.err.println("Told to stop before anything was opened");
        return codeBeforeTheEnd;
      }
      return close(opened.get()) ? 0 : 1;
    } catch (Exception e) {
      System.err.println("Not everything ended in order: " + e);
      return 1;
    }
  }

  private static boolean close(AutoCloseable opened) {
    try {
      opened.close();
      return true;
    } catch (Exception e) {
      System.err.println("Not everything ended in order: " + e);
      return false;
    }
  }

  /** What runs until the signal comes, or until it has nothing more to do. */
  @FunctionalInterface
  interface Part {

    /**
     * Starts it.
     *
     * @param over to be called, by any thread, when there is nothing more to do
     */
    AutoCloseable open(Runnable over) throws IOException, DeploymentException;
  }
}
