package org.ocppproxy.wiring;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.session.EventSink;

/**
 * Carries events from the message path to the observers: in order, one at a time, on another
 * thread, and never so many that memory suffers.
 */
final class EventDispatcher implements EventSink {

  private static final System.Logger LOG = System.getLogger(EventDispatcher.class.getName());

  private final Executor executor;
  private final int most;
  private final Consumer<ProxyEvent> observers;
  private final Deque<ProxyEvent> waiting = new ArrayDeque<>();
  private final LongAdder lost = new LongAdder();
  private boolean running;
  private boolean full;

  /**
   * @param most how many events may wait; what comes then is lost, counted and logged once
   */
  EventDispatcher(Executor executor, int most, Consumer<ProxyEvent> observers) {
    this.executor = executor;
    this.most = most;
    this.observers = observers;
  }

  @Override
  public void tell(ProxyEvent event) {
    synchronized (this) {
      if (waiting.size() >= most) {
        lose(event);
        return;
      }
      waiting.add(event);
      if (running) {
        return;
      }
      running = true;
    }
    start();
  }

  private void lose(ProxyEvent event) {
    lost.increment();
    if (!full) {
      full = true;
      LOG.log(
          Level.ERROR,
          "More than {0} events wait, some are lost: first {1}",
          most,
          event.getClass().getSimpleName());
    }
  }

  private void start() {
    try {
      executor.execute(new AtHome(this::run));
    } catch (RejectedExecutionException stopping) {
      LOG.log(Level.DEBUG, "Events are told on the last thread there is", stopping);
      run();
    }
  }

  private void run() {
    for (ProxyEvent event = next(); event != null; event = next()) {
      try {
        observers.accept(event);
      } catch (RuntimeException bug) {
        LOG.log(Level.ERROR, event.chargePoint() + ": an observer failed", bug);
      }
    }
  }

  private synchronized @Nullable ProxyEvent next() {
    ProxyEvent event = waiting.poll();
    if (event == null) {
      running = false;
      full = false;
      notifyAll();
    }
    return event;
  }

  /** How many events were lost because too many waited. */
  long lost() {
    return lost.sum();
  }

  /** Waits until every event has been told, at most so long; says whether that came true. */
  synchronized boolean awaitAllTold(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (running && deadline > System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
    }
    return !running;
  }
}
