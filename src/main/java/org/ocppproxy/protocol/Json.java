package org.ocppproxy.protocol;

/**
 * Walks over JSON text (RFC 8259) by index, building nothing.
 *
 * <p>Every method takes the index where a thing starts and returns the index behind it, or {@link
 * #BROKEN}; from {@link #BROKEN} none leads on. Arrays and objects may nest up to {@value
 * #MAX_DEPTH} deep.
 */
final class Json {

  static final int BROKEN = -1;
  static final int MAX_DEPTH = 64;

  private static final char NOTHING = '\0';

  private Json() {}

  /** The first index from {@code at} that is no white space; the length at the end. */
  static int skipSpace(String text, int at) {
    int i = at;
    while (i >= 0 && i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
  }

  /** Whether {@code c} stands at {@code at}. */
  static boolean has(String text, int at, char c) {
    return at >= 0 && at < text.length() && text.charAt(at) == c;
  }

  /** What stands at {@code at}, which is no less than 0; {@link #NOTHING} at the end. */
  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : NOTHING;
  }

  /** Behind the value that starts at {@code at}, white space before it allowed. */
  static int skipValue(String text, int at) {
    return skipValue(text, at, MAX_DEPTH);
  }

  /**
   * The same for a value in which arrays and objects may nest up to {@code levels} deep, at most
   * {@value #MAX_DEPTH}. One loop for all levels, for on the message path recursion is a third
   * slower.
   */
  static int skipValue(String text, int at, int levels) {
    long objects = 0; // a bit for each level that is open, the innermost lowest: 1 for an object
    int depth = 0;
    int i = skipSpace(text, at);
    while (i >= 0) {
      char first = charAt(text, i);
      if (first == '{' || first == '[') {
        if (depth == levels) {
          return BROKEN;
        }
        depth++;
        objects = objects << 1 | (first == '{' ? 1 : 0);
        i = skipSpace(text, i + 1);
        if (charAt(text, i) != end(objects)) {
          i = skipToValue(text, i, objects);
          continue;
        }
      } else {
        i = skipScalar(text, i, first);
      }
      char next = NOTHING;
      while (depth > 0 && i >= 0) {
        i = skipSpace(text, i);
        next = charAt(text, i);
        if (next != end(objects)) {
          break;
        }
        i++;
        depth--;
        objects >>>= 1;
      }
      if (depth == 0) {
        return i;
      }
      i = next == ',' ? skipToValue(text, skipSpace(text, i + 1), objects) : BROKEN;
    }
    return BROKEN;
  }

  /** What ends the innermost level. */
  private static char end(long objects) {
    return (objects & 1) == 0 ? ']' : '}';
  }

  /** From where an element or a member starts to where its value does. */
  private static int skipToValue(String text, int at, long objects) {
    return (objects & 1) == 0 ? at : skipSpace(text, skipName(text, at));
  }

  private static int skipScalar(String text, int at, char first) {
    return switch (first) {
      case '"' -> skipString(text, at);
      case 't' -> skipWord(text, at, "true");
      case 'f' -> skipWord(text, at, "false");
      case 'n' -> skipWord(text, at, "null");
      default -> skipNumber(text, at);
    };
  }

  /** Behind the colon of the member name that starts at {@code at}. */
  static int skipName(String text, int at) {
    int i = skipSpace(text, skipString(text, at));
    return has(text, i, ':') ? i + 1 : BROKEN;
  }

  /** Behind the closing quote of the string that starts at {@code at}. */
  static int skipString(String text, int at) {
    if (!has(text, at, '"')) {
      return BROKEN;
    }
    int length = text.length();
    for (int i = at + 1; i < length; i++) {
      char c = text.charAt(i);
      if (c > '"') { // as nearly all are, so that two looks are enough
        if (c == '\\') {
          i = lastOfEscape(text, i + 1);
          if (i < 0) {
            return BROKEN;
          }
        }
      } else if (c == '"') {
        return i + 1;
      } else if (c < ' ') {
        return BROKEN;
      }
    }
    return BROKEN;
  }

  /** The last index of the escape whose letter stands at {@code at}. */
  private static int lastOfEscape(String text, int at) {
    if (at >= text.length()) {
      return BROKEN;
    }
    char letter = text.charAt(at);
    if (letter != 'u') {
      return "\"\\/bfnrt".indexOf(letter) >= 0 ? at : BROKEN;
    }
    for (int i = at + 1; i <= at + 4; i++) {
      if (i >= text.length() || hexDigit(text.charAt(i)) < 0) {
        return BROKEN;
      }
    }
    return at + 4;
  }

  private static int hexDigit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private static int skipWord(String text, int at, String word) {
    return text.startsWith(word, at) ? at + word.length() : BROKEN;
  }

  /** Behind the number that starts at {@code at}. */
  static int skipNumber(String text, int at) {
    int i = has(text, at, '-') ? at + 1 : at;
    int whole = i;
    i = skipDigits(text, i);
    if (i == whole || (text.charAt(whole) == '0' && i > whole + 1)) {
      return BROKEN;
    }
    if (has(text, i, '.')) {
      int fraction = i + 1;
      i = skipDigits(text, fraction);
      if (i == fraction) {
        return BROKEN;
      }
    }
    if (has(text, i, 'e') || has(text, i, 'E')) {
      int sign = i + 1;
      int exponent = has(text, sign, '+') || has(text, sign, '-') ? sign + 1 : sign;
      i = skipDigits(text, exponent);
      if (i == exponent) {
        return BROKEN;
      }
    }
    return i;
  }

  private static int skipDigits(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /**
   * The characters of a legal string whose quotes stand at {@code start} and before {@code end}.
   */
  static String unquote(String text, int start, int end) {
    String inner = text.substring(start + 1, end - 1);
    return inner.indexOf('\\') < 0 ? inner : unescape(inner);
  }

  private static String unescape(String inner) {
    StringBuilder plain = new StringBuilder(inner.length());
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char letter = inner.charAt(++i);
      if (letter == 'u') {
        plain.append((char) Integer.parseInt(inner, i + 1, i + 5, 16));
        i += 4;
      } else {
        int control = "bfnrt".indexOf(letter);
        plain.append(control < 0 ? letter : "\b\f\n\r\t".charAt(control));
      }
    }
    return plain.toString();
  }

  /** The text as a JSON string, quotes included. */
  static String quote(String plain) {
    StringBuilder json = new StringBuilder(plain.length() + 2).append('"');
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append("\\u").append(Character.forDigit(c >> 12, 16));
        json.append(Character.forDigit(c >> 8 & 15, 16));
        json.append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
