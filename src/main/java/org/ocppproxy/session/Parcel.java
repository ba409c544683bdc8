package org.ocppproxy.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Waiting;

/**
 * What waits in an {@link Outbox}.
 *
 * @param delivery nothing for a ping
 * @param bytes that it takes in memory, at most: its text before the translation, its message id
 *     and {@link #OBJECTS}
 */
record Parcel(@Nullable Delivery delivery, long bytes, Instant since) {

  /**
   * The bytes that the objects around a text take at most: this parcel, the delivery, what the
   * translation needs to know. As much as the text of many a message.
   */
  static final int OBJECTS = 320;

  static Parcel of(Delivery delivery, Instant since) {
    return new Parcel(delivery, bytes(delivery), since);
  }

  private static long bytes(Delivery delivery) {
    return OBJECTS + inMemory(delivery.text()) + inMemory(delivery.messageId());
  }

  /** A text is kept in a byte for each character, or in two for each if one of them needs two. */
  private static long inMemory(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return 2L * text.length();
      }
    }
    return text.length();
  }

  static Parcel ping(Instant now) {
    return new Parcel(null, 0, now);
  }

  boolean isPing() {
    return delivery == null;
  }

  int frames() {
    return isPing() ? 0 : 1;
  }

  /** Whether it outlives the connection. */
  boolean lasting() {
    return delivery != null && delivery.lasting();
  }

  /** Of a CALL; empty for anything else. */
  String messageId() {
    return delivery == null ? "" : delivery.messageId();
  }

  Waiting asWaiting() {
    if (delivery == null) {
      throw new IllegalStateException("a ping waits for nobody");
    }
    return new Waiting(delivery, since);
  }
}
