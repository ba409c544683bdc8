package org.ocppproxy.fakes;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The threads that lived at one moment, to prove later that a journey left none behind. */
public final class Threads {
  private static final long FAKE_STACK_BYTES = 256 * 1024L;

  private final Set<Thread> before;

  private Threads(Set<Thread> before) {
    this.before = before;
  }

  public static Threads snapshot() {
    Set<Thread> alive = Collections.newSetFromMap(new IdentityHashMap<>());
    alive.addAll(Thread.getAllStackTraces().keySet());
    return new Threads(alive);
  }

  /** Live threads that began after this snapshot and whose name matches. */
  public List<Thread> startedSince(Predicate<String> name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && name.test(thread.getName()))
        .toList();
  }

  /**
   * Waits until no thread with such a name is left of those that began after this snapshot.
   *
   * @throws AssertionError naming the threads that still live after {@link Await#PATIENCE}
   */
  public void awaitNoneLeft(Predicate<String> name) {
    Await.until(
        "the threads of this journey have ended",
        () -> startedSince(name).isEmpty(),
        () -> startedSince(name).stream().map(Threads::describe).toList());
  }

  /** As {@link #awaitNoneLeft(Predicate)} for names that begin with one of the prefixes. */
  public void awaitNoneLeft(String... prefixes) {
    awaitNoneLeft(name -> List.of(prefixes).stream().anyMatch(name::startsWith));
  }

  /**
   * A daemon whose name begins with {@code fake-}. A journey has about a thousand of them at once,
   * hence the small stack; still large enough for a lambda of a test and a JSON parser.
   */
  static Thread startFake(String name, Runnable work) {
    Thread thread = new Thread(null, work, "fake-" + name, FAKE_STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Waits for a fake's thread, unless it is the caller itself. */
  static void join(Thread thread) {
    if (thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(Await.PATIENCE.toMillis());
    } catch (InterruptedException e) {
      throw Await.interrupted("the end of " + thread.getName());
    }
    if (thread.isAlive()) {
      throw new AssertionError("did not end: " + describe(thread));
    }
  }

  private static String describe(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return thread.getName() + " in " + (stack.length == 0 ? "no frame" : stack[0]);
  }
}
