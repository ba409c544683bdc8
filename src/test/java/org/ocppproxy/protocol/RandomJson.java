package org.ocppproxy.protocol;

import java.util.List;
import java.util.Random;

/** Spells JSON in every legal way that chance suggests. */
final class RandomJson {

  /** Few, so that objects repeat names; some are spelled like an escape of another. */
  static final List<String> NAMES =
      List.of("a", "ab", "id", "connectorId", "", "\n", "\\n", "\"", "é", "😀", "a/b", "u0061");

  private static final List<String> ALPHABET =
      List.of(
          "a", "Z", "7", "-", "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\u0000", " ", "é",
          "\u2028", "漢", "😀", "\u007f", "]", "}", ",", ":");

  private final Random random;
  private final boolean escapes;
  private final List<String> names;
  private final List<String> alphabet;

  RandomJson(Random random) {
    this(random, true);
  }

  /** Without any escape, or whatever needs one, unless {@code escapes}. */
  RandomJson(Random random, boolean escapes) {
    this.random = random;
    this.escapes = escapes;
    names = NAMES.stream().filter(name -> escapes || !needsEscape(name)).toList();
    alphabet = ALPHABET.stream().filter(some -> escapes || !needsEscape(some)).toList();
  }

  private static boolean needsEscape(String plain) {
    return plain.chars().anyMatch(c -> needsEscape((char) c));
  }

  private static boolean needsEscape(char c) {
    return c < ' ' || c == '"' || c == '\\';
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String space() {
    return random.nextInt(4) > 0 ? "" : oneOf(List.of(" ", "\n", "\r", "\t", " \r\n\t "));
  }

  /** Characters that JSON has to escape among them. */
  String plain(int most) {
    StringBuilder plain = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      plain.append(oneOf(alphabet));
    }
    return plain.toString();
  }

  /** A JSON string for {@code plain}: each character as it is, if that is legal, or escaped. */
  String string(String plain) {
    StringBuilder json = new StringBuilder("\"");
    plain.chars().forEach(c -> json.append(character((char) c)));
    return json.append('"').toString();
  }

  private String character(char c) {
    if (!escapes) {
      return String.valueOf(c);
    }
    int control = "\b\f\n\r\t\"\\/".indexOf(c);
    if (control >= 0 && random.nextBoolean()) {
      return "\\" + "bfnrt\"\\/".charAt(control);
    }
    if (needsEscape(c) || random.nextInt(5) == 0) {
      return String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c);
    }
    return String.valueOf(c);
  }

  String number() {
    return oneOf(
        List.of(
            "0",
            "-0",
            "7",
            "-12",
            "1.50",
            "2e3",
            "1E-2",
            "-0.5e+1",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808"));
  }

  /** Any value with at most {@code levels} of arrays and objects in it. */
  String value(int levels) {
    return switch (random.nextInt(levels > 0 ? 8 : 5)) {
      case 0, 1 -> string(plain(6));
      case 2, 3 -> number();
      case 4 -> oneOf(List.of("true", "false", "null"));
      case 5 -> array(levels - 1);
      default -> object(levels - 1);
    };
  }

  private String array(int levels) {
    StringBuilder json = new StringBuilder("[").append(space());
    for (int i = random.nextInt(4); i > 0; i--) {
      json.append(space()).append(value(levels)).append(space()).append(i > 1 ? "," : "");
    }
    return json.append("]").toString();
  }

  /** An object whose members' values hold at most {@code levels} of arrays and objects. */
  String object(int levels) {
    StringBuilder json = new StringBuilder("{").append(space());
    for (int i = random.nextInt(5); i > 0; i--) {
      json.append(space()).append(string(oneOf(names))).append(space()).append(":");
      json.append(space()).append(value(levels)).append(space()).append(i > 1 ? "," : "");
    }
    return json.append("}").toString();
  }
}
