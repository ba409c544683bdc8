package org.ocppproxy.launcher;

import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * Waits for SIGINT or SIGTERM and ends the program in order.
 *
 * <p>The JVM runs its shutdown hooks on either signal and then exits with 128 + the signal's
 * number; an orderly end is success, so the hook itself ends the process with 0 once everything is
 * closed.
 */
final class StopSignal {

  private StopSignal() {}

  /** Opens the part, then waits until the process is told to stop; never returns after that. */
  static void awaitWhile(Part part) throws IOException, DeploymentException {
    AutoCloseable running = part.open();
    Thread hook = new Thread(() -> end(running), "ocppproxy-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception e) {
      System.err.println("Not everything ended in order: " + e);
      Runtime.getRuntime().halt(1);
    }
    System.err.flush();
    Runtime.getRuntime().halt(0);
  }

  /** What runs until the signal comes. */
  @FunctionalInterface
  interface Part {
    AutoCloseable open() throws IOException, DeploymentException;
  }
}
