package org.ocppproxy.websocket;

import jakarta.websocket.MessageHandler;
import java.util.function.Consumer;

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
  private StringBuilder begun = new StringBuilder(0);
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
    if (begun.length() + part.length() > limit.maxBytes()) {
      giveUp();
    } else if (!last) {
      begun.append(part);
    } else {
      finish(part);
    }
  }

  private void finish(String part) {
    String text = part;
    if (begun.length() > 0) {
      text = begun.append(part).toString();
      begun = new StringBuilder(0);
    }
    if (limit.isExceededBy(text)) {
      giveUp();
    } else {
      whole.accept(text);
    }
  }

  private void giveUp() {
    givenUp = true;
    begun = new StringBuilder(0);
    tooLong.run();
  }
}
