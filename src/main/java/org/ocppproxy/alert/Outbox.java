package org.ocppproxy.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * What waits for one channel, and its way out: one message at a time, again and again until the
 * server takes it or refuses it for good, the order of each charge point's messages kept.
 */
final class Outbox {

  private final Channel channel;
  private final Wording wording;
  private final Executor executor;
  private final Delay delay;
  private final InstantSource clock;
  private final OutboxLog log;
  private final CompletableFuture<Void> emptied = new CompletableFuture<>();

  private final WaitingLine line = new WaitingLine();
  private boolean working;
  private boolean closing;
  private Instant pausedUntil = Instant.MIN;
  private Instant wakeAt = Instant.MAX;
  private int failures;
  private int untoldLosses;
  private long sent;
  private long partly;
  private long retried;
  private long givenUp;
  private long dropped;

  /** Sends on {@code executor}, never two messages at once. */
  Outbox(Channel channel, Wording wording, Executor executor, Delay delay, InstantSource clock) {
    this.channel = channel;
    this.wording = wording;
    this.executor = executor;
    this.delay = delay;
    this.clock = clock;
    this.log = new OutboxLog(channel.name());
  }

  /** Puts a notice at the end and returns at once; after {@link #close} it is given up. */
  void offer(Notice notice) {
    int lost = 0;
    synchronized (this) {
      if (closing) {
        givenUp++;
        return;
      }
      lost = line.add(notice, clock.instant());
      dropped += lost;
      untoldLosses += lost;
    }
    if (lost > 0) {
      log.dropped();
    }
    work();
  }

  /** What has become of the messages so far. */
  synchronized OutboxCounts counts() {
    return new OutboxCounts(channel.name(), sent, partly, retried, givenUp, dropped, line.size());
  }

  /** Takes nothing more and tries once more to send what waits; done when nothing waits. */
  CompletableFuture<Void> close() {
    synchronized (this) {
      closing = true;
      pausedUntil = Instant.MIN;
      line.hurry(clock.instant());
      settleIfEmpty();
    }
    work();
    return emptied;
  }

  /** Gives up what still waits and breaks off what is being sent. */
  void abandon() {
    int left = 0;
    synchronized (this) {
      closing = true;
      left = line.clear();
      givenUp += left;
      settleIfEmpty();
    }
    log.left(left);
    channel.abort();
  }

  /** Starts to work unless that happens already or nothing is due. */
  private void work() {
    synchronized (this) {
      if (working || line.size() == 0) {
        return;
      }
      Instant now = clock.instant();
      if (now.isBefore(pausedUntil)) {
        // Whoever woke us was early, or the clock was set back: the next timer must not be missing.
        wakeLater(now);
        return;
      }
      working = true;
    }
    try {
      executor.execute(this::sendAllDue);
    } catch (RejectedExecutionException stopping) {
      synchronized (this) {
        working = false;
      }
    }
  }

  private void sendAllDue() {
    Optional<Shipment> next = take();
    while (next.isPresent()) {
      Shipment shipment = next.get();
      settle(shipment, attempt(shipment));
      next = take();
    }
  }

  /** A notice on its way, and how many losses its message tells of. */
  private record Shipment(WaitingLine.Waiting waiting, int losses) {}

  private Optional<Shipment> take() {
    log.aged(forgetAged());
    return takeDue();
  }

  private synchronized int forgetAged() {
    int aged = line.removeAged(clock.instant());
    givenUp += aged;
    untoldLosses += aged;
    return aged;
  }

  private synchronized Optional<Shipment> takeDue() {
    Instant now = clock.instant();
    Optional<WaitingLine.Waiting> due =
        now.isBefore(pausedUntil) ? Optional.empty() : line.due(now);
    due.ifPresent(waiting -> waiting.onItsWay = true);
    if (due.isEmpty()) {
      working = false;
      settleIfEmpty();
      wakeLater(now);
    }
    return due.map(waiting -> new Shipment(waiting, untoldLosses));
  }

  private Delivery attempt(Shipment shipment) {
    try {
      return channel.send(wording.of(shipment.waiting.notice, shipment.losses));
    } catch (RuntimeException bug) {
      log.broken(bug);
      return new Delivery.Refused(bug.getClass().getSimpleName());
    }
  }

  private void settle(Shipment shipment, Delivery delivery) {
    if (delivery instanceof Delivery.Sent) {
      settleSent(shipment, false);
      log.sent(delivery.answer());
    } else if (delivery instanceof Delivery.Partly some) {
      settleSent(shipment, true);
      log.partly(some);
    } else if (delivery instanceof Delivery.Later later) {
      log.left(settleLater(shipment.waiting, later));
      log.later(delivery.answer());
    } else {
      settleRefused(shipment.waiting);
      log.refused(delivery.answer());
    }
  }

  private synchronized void settleSent(Shipment shipment, boolean onlyPartly) {
    line.remove(shipment.waiting);
    sent++;
    partly += onlyPartly ? 1 : 0;
    failures = 0;
    untoldLosses -= shipment.losses;
  }

  private synchronized void settleRefused(WaitingLine.Waiting waiting) {
    line.remove(waiting);
    givenUp++;
    failures = 0;
  }

  /** Returns how many messages were given up because there will be no later. */
  private synchronized int settleLater(WaitingLine.Waiting waiting, Delivery.Later later) {
    waiting.onItsWay = false;
    if (closing) {
      int before = line.size();
      line.remove(waiting);
      if (later.everything()) {
        line.clear();
      }
      int left = before - line.size();
      givenUp += left;
      return left;
    }
    retried++;
    Instant now = clock.instant();
    if (later.everything()) {
      pausedUntil = now.plus(Backoff.after(++failures, later.pause()));
    } else {
      waiting.notBefore = now.plus(Backoff.after(++waiting.failures, later.pause()));
    }
    return 0;
  }

  /** Caller holds the lock. */
  private void wakeLater(Instant now) {
    Instant next = line.nextTime().orElse(Instant.MAX);
    next = next.isBefore(pausedUntil) ? pausedUntil : next;
    if (line.size() > 0 && next.isBefore(wakeAt)) {
      wakeAt = next;
      Instant planned = next;
      delay.after(Duration.between(now, next), () -> wake(planned));
    }
  }

  private void wake(Instant planned) {
    synchronized (this) {
      wakeAt = wakeAt.equals(planned) ? Instant.MAX : wakeAt;
    }
    work();
  }

  /** Caller holds the lock. */
  private void settleIfEmpty() {
    if (closing && line.size() == 0) {
      emptied.complete(null);
    }
  }
}
