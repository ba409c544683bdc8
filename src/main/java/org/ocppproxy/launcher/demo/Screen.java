package org.ocppproxy.launcher.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ocppproxy.launcher.demo.Ink.Colour;

/**
 * Where all that is said can be read: one line for each frame and end of a socket, at most {@value
 * #WIDTH} columns wide.
 *
 * <p>Thread-safe. A line is out when the method returns, so lines stand in the order of cause and
 * effect.
 */
final class Screen {

  static final int WIDTH = 120;

  private static final int ID_WIDTH = 10;
  private static final int KIND_WIDTH = 6;
  private static final int ACTION_WIDTH = 23;
  private static final int REST =
      WIDTH - "HH:mm:ss ".length() - ID_WIDTH - 2 - 18 - 2 - KIND_WIDTH - 1 - ACTION_WIDTH - 1;

  /** A silence this long ends a paragraph. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final List<Colour> STATIONS =
      List.of(Colour.CYAN, Colour.YELLOW, Colour.MAGENTA, Colour.BLUE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final PrintStream out;
  private final Ink ink;
  private final Clock clock;
  private final Runnable nobodyLooks;
  private Instant last;

  Screen(PrintStream out, Ink ink, Clock clock) {
    this(out, ink, clock, () -> {});
  }

  /**
   * @param nobodyLooks called after each line that could not be written
   */
  Screen(PrintStream out, Ink ink, Clock clock, Runnable nobodyLooks) {
    this.out = out;
    this.ink = ink;
    this.clock = clock;
    this.nobodyLooks = nobodyLooks;
    this.last = clock.instant();
  }

  /** Shows a frame or what became of a socket. */
  void show(String chargePoint, String arrow, Kind kind, String action, String rest) {
    String id = Excerpt.padded(chargePoint, ID_WIDTH);
    String what = Excerpt.padded(kind.word, KIND_WIDTH);
    String line =
        ink.paint(Colour.FAINT, TIME.format(clock.instant().atZone(clock.getZone())))
            + " "
            + ink.paint(colourOf(chargePoint), id + "  " + arrow)
            + "  "
            + ink.paint(kind.colour, what + " " + Excerpt.padded(action, ACTION_WIDTH))
            + " "
            + ink.paint(kind.restColour, Excerpt.of(rest, REST));
    print(line.stripTrailing());
  }

  private synchronized void print(String line) {
    Instant now = clock.instant();
    if (last.plus(PAUSE).isBefore(now)) {
      out.println();
    }
    last = now;
    out.println(line);
    look();
  }

  /** A stream whose reader has gone throws nothing; it has to be asked. Caller holds the lock. */
  private void look() {
    if (out.checkError()) {
      nobodyLooks.run();
    }
  }

  /** Shows words of the demonstration itself; no line may be wider than {@value #WIDTH}. */
  synchronized void tell(String words) {
    out.println();
    out.println(ink.paint(Colour.BOLD, words.stripTrailing()));
    last = Instant.EPOCH;
    look();
  }

  /** Shows an alert as it would be mailed. */
  void alert(String words) {
    String time = TIME.format(clock.instant().atZone(clock.getZone()));
    String line = Excerpt.of(words, WIDTH - "HH:mm:ss ".length());
    print(ink.paint(Colour.FAINT, time) + " " + ink.paint(Colour.RED, line));
  }

  private static Colour colourOf(String chargePoint) {
    return STATIONS.get(Math.floorMod(chargePoint.hashCode(), STATIONS.size()));
  }

  /** What a line is about. */
  enum Kind {
    CALL("CALL", Colour.BOLD, Colour.NONE),
    RESULT("RESULT", Colour.GREEN, Colour.NONE),
    ERROR("ERROR", Colour.RED, Colour.RED),
    SEND("SEND", Colour.BOLD, Colour.NONE),
    OPEN("open", Colour.FAINT, Colour.FAINT),
    CLOSED("closed", Colour.FAINT, Colour.FAINT),
    OTHER("?", Colour.RED, Colour.RED);

    private final String word;
    private final Colour colour;
    private final Colour restColour;

    Kind(String word, Colour colour, Colour restColour) {
      this.word = word;
      this.colour = colour;
      this.restColour = restColour;
    }
  }
}
