package org.ocppproxy.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * {@code 2026-03-01T12:34:56.789+01:00 INFO Logger message}, with a stack trace on the lines after
 * it, if there is one.
 *
 * <p>Control characters in the message are shown escaped: peers' words get into messages, and must
 * neither forge a line nor steer a terminal.
 */
final class LogLine extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord entry) {
    StringBuilder line = new StringBuilder(120);
    TIME.formatTo(entry.getInstant(), line);
    line.append(' ')
        .append(word(entry.getLevel()))
        .append(' ')
        .append(shortName(entry))
        .append(' ');
    escape(formatMessage(entry), line);
    line.append(System.lineSeparator());
    if (entry.getThrown() != null) {
      line.append(trace(entry.getThrown()));
    }
    return line.toString();
  }

  private static String word(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARN ";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO " : "DEBUG";
  }

  private static String shortName(LogRecord entry) {
    String name = entry.getLoggerName() == null ? "-" : entry.getLoggerName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void escape(String message, StringBuilder line) {
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }
}
