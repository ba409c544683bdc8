package org.ocppproxy.launcher.demo;

import java.io.Console;
import java.util.Map;

/** Colours for a terminal, or none for everything else. */
enum Ink {
  PLAIN {
    @Override
    String paint(Colour colour, String text) {
      return text;
    }
  },
  COLOURED {
    @Override
    String paint(Colour colour, String text) {
      return colour.code.isEmpty() ? text : ESC + colour.code + "m" + text + ESC + "0m";
    }
  };

  /** What a terminal can do to a text, by its SGR code. */
  enum Colour {
    NONE(""),
    BOLD("1"),
    FAINT("2"),
    RED("1;31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("94"),
    MAGENTA("35"),
    CYAN("36");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }

  private static final String ESC = "\u001b[";

  abstract String paint(Colour colour, String text);

  /** What suits this process's standard output; {@code NO_COLOR} is respected. */
  static Ink ofConsole(Map<String, String> environment) {
    boolean unwanted =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    return unwanted || !isTerminal(System.console()) ? PLAIN : COLOURED;
  }

  /** From Java 22 on there may be a console without a terminal, and a method that tells. */
  private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }
}
