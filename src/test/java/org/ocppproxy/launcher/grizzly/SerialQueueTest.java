package org.ocppproxy.launcher.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialQueueTest {

  private static final int THREADS = 4;
  private static final int TASKS = 20_000;

  private final SerialQueue queue = new SerialQueue();

  @Test
  void aTaskThatComesFromWithinAnotherWaitsForItsEnd() {
    List<String> done = new ArrayList<>();
    queue.run(
        () -> {
          queue.run(() -> done.add("second"));
          queue.run(() -> done.add("third"));
          done.add("first");
        });
    queue.run(() -> done.add("fourth"));

    assertEquals(List.of("first", "second", "third", "fourth"), done);
  }

  @Test
  void aTaskThatFailsDelaysNoOther() {
    List<String> done = new ArrayList<>();
    queue.run(
        () -> {
          queue.run(() -> done.add("inner"));
          throw new IllegalStateException("on purpose");
        });
    queue.run(() -> done.add("next"));

    assertEquals(List.of("inner", "next"), done);
  }

  @Test
  void aTaskDoesNotOvertakeOneThatIsQueuedButNotYetCounted() throws Exception {
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch firstRuns = new CountDownLatch(1);
    CountDownLatch firstMayEnd = new CountDownLatch(1);
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch mayBeCounted = new CountDownLatch(1);
    Runnable second = () -> done.add("second");
    SerialQueue stalling =
        new SerialQueue(
            new ConcurrentLinkedQueue<>() {
              @Override
              public boolean add(Runnable task) {
                super.add(task);
                if (task == second) {
                  stalled.countDown();
                  await(mayBeCounted);
                }
                return true;
              }
            });
    Thread owner =
        new Thread(
            () ->
                stalling.run(
                    () -> {
                      stalling.run(() -> done.add("inner"));
                      firstRuns.countDown();
                      await(firstMayEnd);
                      done.add("first");
                    }));
    Thread other = new Thread(() -> stalling.run(second));
    owner.start();
    await(firstRuns);
    other.start();
    await(stalled);
    stalling.run(() -> done.add("third"));
    firstMayEnd.countDown();
    owner.join();
    stalling.run(() -> done.add("fourth"));
    mayBeCounted.countDown();
    other.join();

    assertEquals(List.of("first", "inner", "second", "third", "fourth"), done);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ofManyThreadsOneRunsAtATimeAndEachInItsOrder() throws InterruptedException {
    int[] last = new int[THREADS];
    int[] run = new int[1]; // plain on purpose: two at a time would lose some
    AtomicInteger swapped = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, THREADS)
            .mapToObj(each -> new Thread(() -> runAll(each, last, run, swapped)))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    queue.run(() -> {}); // sees what all have done
    assertEquals(0, swapped.get());
    assertEquals(THREADS * TASKS, run[0]);
  }

  private void runAll(int thread, int[] last, int[] run, AtomicInteger swapped) {
    for (int i = 1; i <= TASKS; i++) {
      int number = i;
      queue.run(
          () -> {
            run[0]++;
            if (last[thread] + 1 != number) {
              swapped.incrementAndGet();
            }
            last[thread] = number;
          });
    }
  }
}
