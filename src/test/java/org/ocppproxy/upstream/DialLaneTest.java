package org.ocppproxy.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class DialLaneTest {

  private final Deque<Runnable> started = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();

  @Test
  void noMoreThanAllowedRunAtATimeAndTheRestWaitsInOrder() {
    DialLane lane = new DialLane(started::add, 2);
    for (String name : List.of("a", "b", "c", "d")) {
      lane.submit(() -> done.add(name));
    }
    assertEquals(2, started.size());
    assertEquals(4, lane.waiting());
    started.remove().run();
    assertEquals(List.of("a", "b", "c", "d"), done);
    started.remove().run();
    lane.submit(() -> done.add("e"));
    assertEquals(1, started.size());
  }

  @Test
  void whatTheExecutorRejectsIsToldAndDoesNotStayBehind() {
    DialLane lane =
        new DialLane(
            task -> {
              throw new RejectedExecutionException("full");
            },
            1);
    assertThrows(RejectedExecutionException.class, () -> lane.submit(() -> done.add("a")));
    assertEquals(0, lane.waiting());
    assertThrows(RejectedExecutionException.class, () -> lane.submit(() -> done.add("b")));
  }
}
