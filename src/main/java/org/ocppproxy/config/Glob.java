package org.ocppproxy.config;

/** Patterns in which {@code *} stands for any text, even none, and {@code ?} for one character. */
final class Glob {
  private Glob() {}

  static boolean isOne(String pattern) {
    return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
  }

  /** How many characters a pattern leaves no choice about. */
  static int literals(String pattern) {
    return (int) pattern.chars().filter(character -> character != '*' && character != '?').count();
  }

  /** Goes back to the last star only: a charge point's id can never make this slow. */
  static boolean matches(String pattern, String text) {
    int inPattern = 0;
    int inText = 0;
    int star = -1;
    int starTook = 0;
    while (inText < text.length()) {
      char wanted = inPattern < pattern.length() ? pattern.charAt(inPattern) : 0;
      if (inPattern < pattern.length() && wanted == '*') {
        star = inPattern++;
        starTook = inText;
      } else if (inPattern < pattern.length() && (wanted == '?' || wanted == text.charAt(inText))) {
        inPattern++;
        inText++;
      } else if (star >= 0) {
        inPattern = star + 1;
        inText = ++starTook;
      } else {
        return false;
      }
    }
    return pattern.substring(inPattern).chars().allMatch(character -> character == '*');
  }
}
