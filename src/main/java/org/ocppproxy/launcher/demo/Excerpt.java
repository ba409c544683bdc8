package org.ocppproxy.launcher.demo;

import java.util.regex.Pattern;

/**
 * What a line has room for: the names and values of a JSON text without its brackets and quotes.
 *
 * <p>Only printable ASCII comes out, so that nobody's payload can steer the terminal.
 */
final class Excerpt {

  private static final int LOOKED_AT = 1_000;
  private static final Pattern NEST = Pattern.compile("\"\\w+\":\\[?\\{");
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]{}\"]");
  private static final Pattern COMMAS = Pattern.compile("(,\\s*)+");
  private static final Pattern OUTER_COMMAS = Pattern.compile("^, |, $");
  private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");

  private Excerpt() {}

  /** The gist of a payload, at most {@code width} characters. */
  static String of(String json, int width) {
    String text = json.length() > LOOKED_AT ? json.substring(0, LOOKED_AT) : json;
    text = NEST.matcher(text).replaceAll("");
    text = BRACKETS.matcher(text).replaceAll("");
    text = COMMAS.matcher(text).replaceAll(", ");
    text = OUTER_COMMAS.matcher(text).replaceAll("");
    return cut(text.isEmpty() ? "{}" : text, width);
  }

  /** The text in at most {@code width} printable characters, with dots where something is lost. */
  static String cut(String text, int width) {
    String printable = UNPRINTABLE.matcher(text).replaceAll("?");
    return printable.length() <= width ? printable : printable.substring(0, width - 2) + "..";
  }

  /** The same, filled up with spaces. */
  static String padded(String text, int width) {
    String cut = cut(text, width);
    return cut + " ".repeat(width - cut.length());
  }
}
