package org.ocppproxy.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  private final Deque<Runnable> started = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();

  @Test
  void noMoreThanAllowedRunAtATimeAndTheRestWaitsInOrder() {
    Turnstile turnstile = new Turnstile(started::add, 2);
    for (String name : List.of("a", "b", "c", "d")) {
      turnstile.submit(() -> done.add(name));
    }
    assertEquals(2, started.size());
    assertEquals(4, turnstile.waiting());
    started.remove().run();
    assertEquals(List.of("a", "b", "c", "d"), done);
    started.remove().run();
    turnstile.submit(() -> done.add("e"));
    assertEquals(1, started.size());
  }

  @Test
  void oneThatThrowsHoldsUpNobody() {
    Turnstile turnstile = new Turnstile(started::add, 1);
    turnstile.submit(
        () -> {
          throw new IllegalStateException("bug");
        });
    turnstile.submit(() -> done.add("a"));
    started.remove().run();
    turnstile.submit(() -> done.add("b"));
    started.remove().run();
    assertEquals(List.of("a", "b"), done);
  }

  @Test
  void whatTheExecutorRejectsIsToldAndDoesNotStayBehind() {
    Turnstile turnstile =
        new Turnstile(
            task -> {
              throw new RejectedExecutionException("full");
            },
            1);
    assertThrows(RejectedExecutionException.class, () -> turnstile.submit(() -> done.add("a")));
    assertEquals(0, turnstile.waiting());
    assertThrows(RejectedExecutionException.class, () -> turnstile.submit(() -> done.add("b")));
  }

  @Test
  void whatTheExecutorRejectsWaitsForOneThatRuns() {
    AtomicBoolean full = new AtomicBoolean();
    Turnstile turnstile =
        new Turnstile(
            task -> {
              if (full.get()) {
                throw new RejectedExecutionException("full");
              }
              started.add(task);
            },
            2);
    turnstile.submit(() -> done.add("a"));
    full.set(true);
    turnstile.submit(() -> done.add("b"));
    started.remove().run();
    assertEquals(List.of("a", "b"), done);
    full.set(false);
    turnstile.submit(() -> done.add("c"));
    started.remove().run();
    assertEquals(List.of("a", "b", "c"), done);
  }
}
