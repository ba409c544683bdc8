package org.ocppproxy.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Utf8;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Waiting;

/**
 * What waits in an {@link Outbox}.
 *
 * @param delivery nothing for a ping
 * @param bytes of the text in UTF-8, before its translation
 */
record Parcel(@Nullable Delivery delivery, long bytes, Instant since) {

  static Parcel of(Delivery delivery, Instant since) {
    return new Parcel(delivery, Utf8.length(delivery.text()), since);
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
