package org.ocppproxy.launcher.grizzly;

import java.time.Duration;
import java.util.List;

/** The threads of ours that live in this process. */
final class OwnThreads {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private OwnThreads() {}

  static List<String> names() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(
            name ->
                name.startsWith("ocppproxy")
                    || name.toLowerCase(java.util.Locale.ROOT).contains("grizzly")
                    || name.startsWith("tyrus"))
        .sorted()
        .toList();
  }

  /** What is left of them after a patient wait: an empty list, if all is well. */
  static List<String> leftOver() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (names().contains(thread.getName())) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        thread.join(Math.max(1, left));
      }
    }
    return names();
  }
}
