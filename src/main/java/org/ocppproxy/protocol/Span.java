package org.ocppproxy.protocol;

/**
 * A stretch of a text.
 *
 * @param start index of its first character
 * @param end index behind its last character
 */
public record Span(int start, int end) {

  /** The stretch of {@code text} itself. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** {@code text} with {@code replacement} where this stretch was. */
  public String replacedBy(String replacement, String text) {
    return new StringBuilder(text.length() + replacement.length())
        .append(text, 0, start)
        .append(replacement)
        .append(text, end, text.length())
        .toString();
  }
}
