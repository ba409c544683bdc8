package org.ocppproxy.websocket;

import jakarta.websocket.MessageHandler;
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
  private final Receiver receiver;
  private @Nullable StringBuilder begun;
  private boolean givenUp;

  /** Whom the messages are for. */
  public interface Receiver {

    /** A message that keeps to the limit. */
    void received(String text);

    /** Called once, for the first message that does not; nothing is received after it. */
    void tooLong();
  }

  /**
   * @param limit for each message
   */
  public IncomingText(MessageLimit limit, Receiver receiver) {
    this.limit = limit;
    this.receiver = receiver;
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
      receiver.received(text);
    }
  }

  private void giveUp() {
    givenUp = true;
    begun = null;
    receiver.tooLong();
  }
}
