package org.ocppproxy.alert;

/**
 * Makes a text that a stranger chose fit to be read: one line, no control or direction marks.
 *
 * <p>Whatever the length of the text, no more than a small multiple of what is wanted is looked at.
 */
final class CleanText {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /**
   * The text on one line, white space and control characters as single spaces, invisible marks left
   * out, cut with an ellipsis.
   *
   * @param most how many characters (code points) may be left, at least 1
   */
  static String line(String text, int most) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), most));
    int end = (int) Math.min(text.length(), most * 4L);
    int kept = 0;
    boolean gap = false;
    for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isGap(c)) {
        gap = kept > 0;
      } else if (!isInvisible(c)) {
        kept += gap ? 2 : 1;
        if (kept > most) {
          return cut(clean, most);
        }
        clean.append(gap ? " " : "").appendCodePoint(isWhole(c) ? c : REPLACEMENT);
        gap = false;
      }
    }
    return end < text.length() ? cut(clean, most) : clean.toString();
  }

  /**
   * The text as it is, lines and all, cut with an ellipsis.
   *
   * @param most how many characters (code points) may be left, at least 1
   */
  static String cut(CharSequence text, int most) {
    String all = text.toString();
    if (all.codePointCount(0, all.length()) < most) {
      return all + "…";
    }
    return all.substring(0, all.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }

  /** As {@link #cut} if the text is too long, else unchanged. */
  static String atMost(String text, int most) {
    return text.codePointCount(0, text.length()) <= most ? text : cut(text, most);
  }

  /** The text with the five characters that mean something in HTML written out. */
  static String html(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  private static boolean isGap(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Marks that change the direction of what follows or hide in it. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        && c != ZERO_WIDTH_JOINER
        && c != ZERO_WIDTH_NON_JOINER;
  }

  private static boolean isWhole(int c) {
    return Character.getType(c) != Character.SURROGATE;
  }
}
