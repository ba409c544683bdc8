package org.ocppproxy.protocol;

/** What a text weighs on the wire. */
public final class Utf8 {

  private Utf8() {}

  /** The number of bytes that {@code text} takes in UTF-8; a lone surrogate counts as 3. */
  public static long length(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 || isHalfOfPair(text, i) ? 1 : 2;
      }
    }
    return bytes;
  }

  private static boolean isHalfOfPair(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
