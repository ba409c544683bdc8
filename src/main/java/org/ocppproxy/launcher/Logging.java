package org.ocppproxy.launcher;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** The standalone program's log: one line per record on the standard error stream. */
public final class Logging {
  private static final Map<String, Level> LEVELS =
      Map.of("error", Level.SEVERE, "warn", Level.WARNING, "info", Level.INFO, "debug", Level.FINE);

  // Loggers live only as long as somebody holds them, and their levels with them.
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("org.ocppproxy");

  private Logging() {}

  /**
   * Makes the log speak from this level on, and libraries from {@code warn} on.
   *
   * <p>At {@code debug} libraries speak from {@code info} on and no earlier: below it Tyrus writes
   * whole handshakes, passwords included.
   *
   * @param level {@code error}, {@code warn}, {@code info} or {@code debug}
   * @throws IllegalArgumentException if it is none of these
   */
  public static void configure(String level) {
    configure(level, System.err);
  }

  static void configure(String level, OutputStream out) {
    Level ours = LEVELS.get(level);
    if (ours == null) {
      throw new IllegalArgumentException(
          "\"" + level + "\" is not one of " + List.of("error", "warn", "info", "debug"));
    }
    for (Handler old : ROOT.getHandlers()) {
      ROOT.removeHandler(old);
    }
    ROOT.addHandler(new Lines(out));
    ROOT.setLevel(
        switch (level) {
          case "error" -> Level.SEVERE;
          case "debug" -> Level.INFO;
          default -> Level.WARNING;
        });
    OURS.setLevel(ours);
  }

  private static final class Lines extends StreamHandler {
    Lines(OutputStream out) {
      super(out, new LogLine());
      setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
      super.publish(entry);
      flush();
    }

    /** The stream is the process's own, not ours to close. */
    @Override
    public synchronized void close() {
      flush();
    }
  }

  /**
   * A log manager that does not fall silent when the process is told to stop.
   *
   * <p>The JDK's own removes all handlers in a shutdown hook, which runs beside the one that closes
   * our connections in order: its words would be lost. It takes effect if the system property
   * {@code java.util.logging.manager} names it before anything is logged.
   */
  public static final class StayingLogs extends LogManager {
    @Override
    public void reset() {
      // Configuration is set by configure() alone.
    }
  }
}
