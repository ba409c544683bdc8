package org.ocppproxy.session;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.routing.Waiting;

/**
 * What waits for one peer, oldest first, and the one parcel that is on its way; within bounds.
 *
 * <p>The {@link Outbox} guards it.
 */
final class Parcels {

  private final QueueBounds bounds;
  private final Deque<Parcel> waiting = new ArrayDeque<>(2);
  private @Nullable Parcel leaving;
  private long bytes;

  Parcels(QueueBounds bounds) {
    this.bounds = bounds;
  }

  /** Whether there is room; a single parcel may be larger than the bounds. */
  boolean hasRoomFor(Parcel item) {
    boolean full =
        waiting.size() >= bounds.maxMessages() || bytes + item.bytes() > bounds.maxBytes();
    return !full || isEmpty();
  }

  void add(Parcel item) {
    bytes += item.bytes();
    waiting.add(item);
  }

  /** Puts these before all that waits. */
  void prepend(List<Waiting> first) {
    for (int i = first.size() - 1; i >= 0; i--) {
      Parcel item = Parcel.of(first.get(i).delivery(), first.get(i).since());
      bytes += item.bytes();
      waiting.addFirst(item);
    }
  }

  /** Puts these behind the CALL with that message id, or before all if it does not wait. */
  void prependBehind(String messageId, List<Waiting> first) {
    Deque<Parcel> before = new ArrayDeque<>();
    if (waitingCalls().contains(messageId)) {
      do {
        before.push(waiting.remove());
      } while (!before.element().messageId().equals(messageId));
    }
    prepend(first);
    before.forEach(waiting::addFirst);
  }

  /** Drops the oldest until the rest is within the bounds; yields how many frames that were. */
  int dropForRoom() {
    int dropped = 0;
    while (waiting.size() > bounds.maxMessages()
        || (bytes > bounds.maxBytes() && waiting.size() > 1)) {
      dropped += dropOldest().frames();
    }
    return dropped;
  }

  /** The oldest, which is there. */
  Parcel dropOldest() {
    Parcel oldest = waiting.remove();
    bytes -= oldest.bytes();
    return oldest;
  }

  /** Drops what has waited too long and yields how many frames that were. */
  int dropOverAge(Instant now) {
    int dropped = 0;
    while (!waiting.isEmpty() && isOverAge(waiting.element(), now)) {
      dropped += dropOldest().frames();
    }
    return dropped;
  }

  /** Whether the oldest that waits, or is on its way, has waited too long. */
  boolean isOverAge(Instant now) {
    Parcel oldest = leaving == null ? waiting.peek() : leaving;
    return oldest != null && isOverAge(oldest, now);
  }

  private boolean isOverAge(Parcel item, Instant now) {
    return item.since().plus(bounds.maxAge()).isBefore(now);
  }

  /** Takes out what would wait for the next connection. */
  List<Waiting> takeLasting() {
    List<Waiting> lasting =
        waiting.stream().filter(Parcel::lasting).map(Parcel::asWaiting).toList();
    removeIf(Parcel::lasting);
    return lasting;
  }

  void removeIf(Predicate<Parcel> unwanted) {
    waiting.removeIf(unwanted);
    bytes =
        waiting.stream().mapToLong(Parcel::bytes).sum() + (leaving == null ? 0 : leaving.bytes());
  }

  /** The message ids of the CALLs that are still waiting. */
  Set<String> waitingCalls() {
    return waiting.stream()
        .map(Parcel::messageId)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  @Nullable Parcel first() {
    return waiting.peek();
  }

  /** The ping that waits, if one does. */
  @Nullable Parcel ping() {
    return waiting.stream().filter(Parcel::isPing).findFirst().orElse(null);
  }

  /** The one that is on its way. */
  @Nullable Parcel leaving() {
    return leaving;
  }

  /** Puts one of those that wait on its way. */
  void leaves(Parcel item) {
    waiting.remove(item);
    leaving = item;
  }

  /** The one on its way is gone, for good or ill. */
  void left() {
    bytes -= leaving == null ? 0 : leaving.bytes();
    leaving = null;
  }

  /** The one on its way waits again. */
  void cameBack() {
    if (leaving != null) {
      waiting.addFirst(leaving);
    }
    leaving = null;
  }

  boolean isEmpty() {
    return waiting.isEmpty() && leaving == null;
  }

  int size() {
    return waiting.size() + (leaving == null ? 0 : 1);
  }
}
