package org.ocppproxy.session;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Waiting;

/**
 * The bounded queue that owns every write to one peer: a text leaves only when the one before it is
 * done, and what could not leave is still there for the next connection.
 *
 * <p>Offering never sends; {@link #drain} does, and must be called without any lock held. Safe from
 * any thread.
 */
final class Outbox {

  /** A parcel in the words in which it leaves; if that fails it waits again as it was. */
  private record Leaving(Parcel item, @Nullable String text) {}

  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

  private final Parcels parcels;
  private @Nullable Wire wire;
  private boolean draining;
  private boolean blocked;
  private @Nullable Closing closing;

  private record Closing(int code, String reason) {}

  Outbox(QueueBounds bounds) {
    this.parcels = new Parcels(bounds);
  }

  /** Whether the delivery found room; if not, nothing has changed. */
  synchronized boolean offer(Delivery delivery, Instant now) {
    Parcel item = Parcel.of(delivery, now);
    boolean room = parcels.hasRoomFor(item);
    if (room) {
      parcels.add(item);
    }
    return room;
  }

  /** Makes room by dropping the oldest, then takes the delivery; yields how many were dropped. */
  synchronized int offerDroppingOldest(Delivery delivery, Instant now) {
    int dropped = 0;
    while (!offer(delivery, now)) {
      if (parcels.first() == null) {
        return dropped + 1;
      }
      dropped += parcels.dropOldest().frames();
    }
    return dropped;
  }

  /**
   * Puts these before all that waits, for a CSMS that has just connected must hear them first; or
   * behind the CALL with that message id, if it waits.
   */
  synchronized void prepend(List<Delivery> deliveries, String behind, Instant now) {
    parcels.prependBehind(behind, deliveries.stream().map(each -> new Waiting(each, now)).toList());
  }

  /** Puts these before all that waits; yields how many of the oldest had to be dropped for room. */
  synchronized int takeOver(List<Waiting> former) {
    parcels.prepend(former);
    return parcels.dropForRoom();
  }

  /** Takes out what would wait for the next connection, oldest first. */
  synchronized List<Waiting> takeLasting() {
    return parcels.takeLasting();
  }

  /** The message ids of the CALLs that are still waiting. */
  synchronized Set<String> waitingCalls() {
    return parcels.waitingCalls();
  }

  /** A ping behind what waits; one that still waits is enough. */
  synchronized void offerPing(Instant now) {
    if (parcels.ping() == null) {
      parcels.add(Parcel.ping(now));
    }
  }

  /** Whether the oldest that waits, or is being sent, has waited too long. */
  synchronized boolean isOverAge(Instant now) {
    return parcels.isOverAge(now);
  }

  /** Drops what has waited too long and yields how many that were. */
  synchronized int dropOverAge(Instant now) {
    return parcels.dropOverAge(now);
  }

  /** The peer is there: what waits may leave. */
  synchronized void attach(Wire wire) {
    this.wire = wire;
  }

  /** The peer is gone: pings and answers are void, the rest waits for the next connection. */
  synchronized void detach() {
    wire = null;
    parcels.left();
    parcels.removeIf(item -> !item.lasting());
  }

  /** The same for a connection that may be a former one: then nothing changes. */
  @SuppressWarnings("ReferenceEquality")
  synchronized void detach(Wire gone) {
    if (wire == gone) {
      detach();
    }
  }

  synchronized boolean isEmpty() {
    return parcels.isEmpty();
  }

  /**
   * Whether the first that waits is yet to learn an id. Not while one looks whether it has: whoever
   * has just learned it must not miss that it was too late for that look.
   */
  synchronized boolean isBlocked() {
    return blocked;
  }

  synchronized boolean isAttached() {
    return wire != null;
  }

  synchronized int size() {
    return parcels.size();
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
      Leaving next;
      synchronized (this) {
        open = wire;
        if (open == null || parcels.leaving() != null) {
          draining = false;
          return;
        }
        next = next();
        draining = next != null;
      }
      if (next == null) {
        closeIfAsked(open);
        return;
      }
      send(open, next);
    }
  }

  /** The first that waits, in the words in which it leaves; only a ping may overtake. */
  private @Nullable Leaving next() {
    Parcel first = parcels.first();
    Delivery delivery = first == null ? null : first.delivery();
    Optional<String> text =
        delivery == null ? Optional.empty() : delivery.translation().of(delivery.text());
    blocked = delivery != null && text.isEmpty();
    if (blocked) {
      first = parcels.ping();
    }
    if (first == null) {
      return null;
    }
    parcels.leaves(first);
    return new Leaving(first, text.orElse(null));
  }

  private void send(Wire open, Leaving leaves) {
    Wire.Outcome outcome = sent -> sent(open, leaves.item(), sent);
    try {
      if (leaves.text() == null) {
        open.sendPing(outcome);
      } else {
        open.sendText(leaves.text(), outcome);
      }
    } catch (RuntimeException bug) {
      LOG.log(Level.WARNING, "a wire threw instead of telling an outcome: " + bug);
      outcome.done(false);
    }
  }

  private void closeIfAsked(Wire open) {
    Closing asked;
    synchronized (this) {
      asked = parcels.isEmpty() ? closing : null;
    }
    if (asked != null) {
      close(open, asked.code(), asked.reason());
    }
  }

  /** Compares by identity: the outcome may come long after the wire was given up. */
  @SuppressWarnings("ReferenceEquality")
  private void sent(Wire by, Parcel item, boolean sent) {
    synchronized (this) {
      if (wire != by || parcels.leaving() != item) {
        return;
      }
      if (sent) {
        parcels.left();
      } else {
        parcels.cameBack();
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
