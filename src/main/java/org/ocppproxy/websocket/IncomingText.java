package org.ocppproxy.websocket;

import jakarta.websocket.MessageHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the text messages that a container hands over in parts.
 *
 * <p>In parts, because a container that is asked for whole messages may set aside, for every
 * connection and for as long as it lives, as much as the longest message could need. This takes
 * memory only while a message is on its way, and at most as much as the limit allows.
 */
public final class IncomingText implements MessageHandler.Partial<String> {

  private final MessageLimit limit;
  private final Consumer<String> whole;
  private final Runnable tooLong;
  private @Nullable StringBuilder begun;
  private boolean givenUp;

  /**
   * @param limit for each message
   * @param whole takes each message that keeps to it
   * @param tooLong called once, for the first message that does not; no other is told after it
   */
  public IncomingText(MessageLimit limit, Consumer<String> whole, Runnable tooLong) {
    this.limit = limit;
    this.whole = whole;
    this.tooLong = tooLong;
  }

  /** A message that came in one. */
  public void whole(String text) {
    onMessage(text, true);
  }

  /** The next part of the present message. */
  @Override
  public void onMessage(String part, boolean last) {
    if (givenUp) {
      return;
    }
    // No text has fewer bytes than characters: what is longer already need not be kept.
    if (length(begun) + part.length() > limit.maxBytes()) {
      giveUp();
    } else if (!last) {
      begun = (begun == null ? new StringBuilder() : begun).append(part);
    } else {
      finish(part);
    }
  }

  private static int length(@Nullable StringBuilder text) {
    return text == null ? 0 : text.length();
  }

  private void finish(String part) {
    String text = begun == null ? part : begun.append(part).toString();
    begun = null;
    if (limit.isExceededBy(text)) {
      giveUp();
    } else {
      whole.accept(text);
    }
  }

  private void giveUp() {
    givenUp = true;
    begun = null;
    tooLong.run();
  }
}
