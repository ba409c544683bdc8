package org.ocppproxy.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Utf8;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Translation;

/**
 * What waits in an {@link Outbox}: a frame, or a ping if it has no text.
 *
 * @param bytes of the text in UTF-8, before its translation
 * @param lasting whether it outlives the connection
 * @param messageId of a CALL; empty for anything else
 */
record Parcel(
    @Nullable String text,
    long bytes,
    Instant since,
    boolean lasting,
    String messageId,
    Translation translation) {

  static Parcel of(Delivery delivery, Instant now) {
    return new Parcel(
        delivery.text(),
        Utf8.length(delivery.text()),
        now,
        delivery.lasting(),
        delivery.messageId(),
        delivery.translation());
  }

  static Parcel ping(Instant now) {
    return new Parcel(null, 0, now, false, "", Translation.NONE);
  }

  boolean isPing() {
    return text == null;
  }

  int frames() {
    return isPing() ? 0 : 1;
  }
}
