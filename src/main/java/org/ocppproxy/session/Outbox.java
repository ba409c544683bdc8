package org.ocppproxy.session;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Utf8;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Translation;

/**
 * The bounded queue that owns every write to one peer: a text leaves only when the one before it is
 * done, and what could not leave is still there for the next connection.
 *
 * <p>Offering never sends; {@link #drain} does, and must be called without any lock held. Safe from
 * any thread.
 */
final class Outbox {

  /** A frame, or a ping if it has no text. */
  private record Item(
      @Nullable String text,
      long bytes,
      Instant since,
      boolean lasting,
      String messageId,
      Translation translation) {

    Item leavingAs(String said) {
      return new Item(said, bytes, since, lasting, messageId, Translation.NONE);
    }

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
  private volatile boolean blocked;
  private @Nullable Closing closing;

  private record Closing(int code, String reason) {}

  Outbox(QueueBounds bounds) {
    this.bounds = bounds;
  }

  /** Whether the delivery found room; if not, nothing has changed. */
  synchronized boolean offer(Delivery delivery, Instant now) {
    Item item = itemOf(delivery, now);
    boolean full =
        waiting.size() >= bounds.maxMessages() || bytes + item.bytes() > bounds.maxBytes();
    return (!full || (waiting.isEmpty() && leaving == null)) && add(item);
  }

  private static Item itemOf(Delivery delivery, Instant now) {
    return new Item(
        delivery.text(),
        Utf8.length(delivery.text()),
        now,
        delivery.lasting(),
        delivery.messageId(),
        delivery.translation());
  }

  /** Puts these before all that waits: a CSMS that has just connected must hear them first. */
  synchronized void prepend(List<Delivery> deliveries, Instant now) {
    for (int i = deliveries.size() - 1; i >= 0; i--) {
      Item item = itemOf(deliveries.get(i), now);
      bytes += item.bytes();
      waiting.addFirst(item);
    }
  }

  /** Whether the CALL with that message id is still waiting. */
  synchronized boolean holds(String messageId) {
    return waiting.stream().anyMatch(item -> item.messageId().equals(messageId));
  }

  /** Makes room by dropping the oldest, then takes the delivery; yields how many were dropped. */
  synchronized int offerDroppingOldest(Delivery delivery, Instant now) {
    int dropped = 0;
    while (!offer(delivery, now)) {
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
      add(new Item(null, 0, now, false, "", Translation.NONE));
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

  /** Whether the first that waits is yet to learn an id. */
  boolean isBlocked() {
    return blocked;
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
        item = next();
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

  /** The first that waits, in the words in which it leaves; only a ping may overtake. */
  private @Nullable Item next() {
    Item first = waiting.peek();
    if (first == null || first.text() == null) {
      return waiting.poll();
    }
    Optional<String> text = first.translation().of(first.text());
    blocked = text.isEmpty();
    if (text.isPresent()) {
      waiting.remove();
      return first.leavingAs(text.get());
    }
    Optional<Item> ping = waiting.stream().filter(item -> item.text() == null).findFirst();
    ping.ifPresent(waiting::remove);
    return ping.orElse(null);
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
      asked = waiting.isEmpty() ? closing : null;
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
