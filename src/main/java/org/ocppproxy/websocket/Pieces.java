package org.ocppproxy.websocket;

import jakarta.websocket.MessageHandler;
import java.util.function.Consumer;

/**
 * Puts the pieces of a text together. Confined to the thread that the container tells them on.
 *
 * <p>Of a text that is longer than allowed only the beginning is told, as soon as it is clear; the
 * rest is forgotten.
 */
final class Pieces implements MessageHandler.Partial<String> {

  private final MessageLimit limit;
  private final Consumer<String> texts;
  private final StringBuilder begun = new StringBuilder(0);
  private boolean given;

  Pieces(MessageLimit limit, Consumer<String> texts) {
    this.limit = limit;
    this.texts = texts;
  }

  @Override
  public void onMessage(String piece, boolean last) {
    boolean whole = last && begun.isEmpty() && !given;
    if (whole) {
      texts.accept(piece);
      return;
    }
    if (!given) {
      begun.append(piece);
      given = last || begun.length() > limit.maxBytes();
      if (given) {
        tell();
      }
    }
    given &= !last;
  }

  private void tell() {
    String text = begun.toString();
    begun.setLength(0);
    begun.trimToSize();
    texts.accept(text);
  }
}
