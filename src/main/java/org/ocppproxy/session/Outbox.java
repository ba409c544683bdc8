package org.ocppproxy.session;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Utf8;

/**
 * The bounded queue that owns every write to one peer: a text leaves only when the one before it is
 * done, and what could not leave is still there for the next connection.
 *
 * <p>Offering never sends; {@link #drain} does, and must be called without any lock held. Safe from
 * any thread.
 */
final class Outbox {

  /** A frame, or a ping if it has no text. */
  private record Item(@Nullable String text, long bytes, Instant since, boolean lasting) {

    int frames() {
      return text == null ? 0 : 1;
    }
  }

  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

  private final QueueBounds bounds;
  private final Deque<Item> waiting = new ArrayDeque<>(2);
  private long bytes;
  private @Nullable Wire wire;
  private @Nullable Item leaving;
  private boolean draining;
  private @Nullable Closing closing;

  private record Closing(int code, String reason) {}

  Outbox(QueueBounds bounds) {
    this.bounds = bounds;
  }

  /** Whether the text found room; if not, nothing has changed. */
  synchronized boolean offer(String text, boolean lasting, Instant now) {
    long size = Utf8.length(text);
    if (waiting.size() >= bounds.maxMessages() || bytes + size > bounds.maxBytes()) {
      return waiting.isEmpty() && leaving == null && add(new Item(text, size, now, lasting));
    }
    return add(new Item(text, size, now, lasting));
  }

  /** Makes room by dropping the oldest, then takes the text; yields how many were dropped. */
  synchronized int offerDroppingOldest(String text, boolean lasting, Instant now) {
    int dropped = 0;
    while (!offer(text, lasting, now)) {
      Item oldest = waiting.poll();
      if (oldest == null) {
        return dropped + 1;
      }
      bytes -= oldest.bytes();
      dropped += oldest.frames();
    }
    return dropped;
  }

  /** A ping behind what waits; one that still waits is enough. */
  synchronized void offerPing(Instant now) {
    if (waiting.stream().noneMatch(item -> item.text() == null)) {
      add(new Item(null, 0, now, false));
    }
  }

  private boolean add(Item item) {
    bytes += item.bytes();
    return waiting.add(item);
  }

  /** Whether the oldest that waits, or is being sent, has waited too long. */
  synchronized boolean isOverAge(Instant now) {
    Item oldest = leaving == null ? waiting.peek() : leaving;
    return oldest != null && isOverAge(oldest, now);
  }

  /** Drops what has waited too long and yields how many that were. */
  synchronized int dropOverAge(Instant now) {
    int dropped = 0;
    for (Item oldest = waiting.peek();
        oldest != null && isOverAge(oldest, now);
        oldest = waiting.peek()) {
      waiting.remove();
      bytes -= oldest.bytes();
      dropped += oldest.frames();
    }
    return dropped;
  }

  private boolean isOverAge(Item item, Instant now) {
    return item.since().plus(bounds.maxAge()).isBefore(now);
  }

  /** The peer is there: what waits may leave. */
  synchronized void attach(Wire wire) {
    this.wire = wire;
  }

  /** The peer is gone: pings and answers are void, the rest waits for the next connection. */
  synchronized void detach() {
    wire = null;
    forgetLeaving();
    waiting.removeIf(item -> !item.lasting());
    bytes = waiting.stream().mapToLong(Item::bytes).sum();
  }

  /** The same for a connection that may be a former one: then nothing changes. */
  @SuppressWarnings("ReferenceEquality")
  synchronized void detach(Wire gone) {
    if (wire == gone) {
      detach();
    }
  }

  private void forgetLeaving() {
    Item gone = leaving;
    leaving = null;
    bytes -= gone == null ? 0 : gone.bytes();
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty() && leaving == null;
  }

  synchronized boolean isAttached() {
    return wire != null;
  }

  synchronized int size() {
    return waiting.size() + (leaving == null ? 0 : 1);
  }

  /** Closes the wire as soon as everything has left. */
  void closeWhenEmpty(int code, String reason) {
    synchronized (this) {
      closing = new Closing(code, reason);
    }
    drain();
  }

  /** Closes the wire at once, whatever still waits. */
  void closeNow(int code, String reason) {
    close(takeWire(), code, reason);
  }

  private static void close(Wire wire, int code, String reason) {
    try {
      wire.close(code, reason);
    } catch (RuntimeException bug) {
      LOG.log(Level.WARNING, "a wire threw when it was closed: " + bug);
    }
  }

  /** Takes the wire away: nothing more leaves on it. */
  synchronized Wire takeWire() {
    Wire open = wire;
    wire = null;
    return open == null ? Wire.NONE : open;
  }

  /** Sends what waits, as far as the wire takes it. */
  void drain() {
    while (true) {
      Wire open;
      Item item;
      synchronized (this) {
        open = wire;
        if (open == null || leaving != null) {
          draining = false;
          return;
        }
        item = waiting.poll();
        leaving = item;
        draining = item != null;
      }
      if (item == null) {
        closeIfAsked(open);
        return;
      }
      send(open, item);
    }
  }

  private void send(Wire open, Item item) {
    Wire.Outcome outcome = sent -> sent(open, item, sent);
    try {
      if (item.text() == null) {
        open.sendPing(outcome);
      } else {
        open.sendText(item.text(), outcome);
      }
    } catch (RuntimeException bug) {
      LOG.log(Level.WARNING, "a wire threw instead of telling an outcome: " + bug);
      outcome.done(false);
    }
  }

  private void closeIfAsked(Wire open) {
    Closing asked;
    synchronized (this) {
      asked = closing;
    }
    if (asked != null) {
      close(open, asked.code(), asked.reason());
    }
  }

  /** Compares by identity: the outcome may come long after the wire was given up. */
  @SuppressWarnings("ReferenceEquality")
  private void sent(Wire by, Item item, boolean sent) {
    synchronized (this) {
      if (wire != by || leaving != item) {
        return;
      }
      leaving = null;
      if (sent) {
        bytes -= item.bytes();
      } else {
        waiting.addFirst(item);
        wire = null;
      }
      if (draining && sent) {
        return;
      }
    }
    if (sent) {
      drain();
    } else {
      close(by, 1011, "Sending failed");
    }
  }
}
