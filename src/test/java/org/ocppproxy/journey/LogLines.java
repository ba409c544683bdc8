package org.ocppproxy.journey;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.fakes.Await;

/** What the program logs while this is open, and nobody else sees. */
final class LogLines extends Handler implements AutoCloseable {

  private final Logger ours = Logger.getLogger("org.ocppproxy");
  private final @Nullable Level before = ours.getLevel();
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private LogLines(Level from) {
    ours.setLevel(from);
    ours.setUseParentHandlers(false);
    ours.addHandler(this);
  }

  static LogLines from(Level level) {
    return new LogLines(level);
  }

  @Override
  public void publish(LogRecord entry) {
    String trace = entry.getThrown() == null ? "" : " " + entry.getThrown();
    lines.add(entry.getLevel() + " " + formatter.formatMessage(entry) + trace);
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  /** The lines so far with this in them. */
  List<String> with(String part) {
    return lines.stream().filter(line -> line.contains(part)).toList();
  }

  String await(String what, Predicate<String> wanted) {
    return Await.value(what, () -> lines.stream().filter(wanted).findFirst(), () -> lines);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ours.removeHandler(this);
    ours.setLevel(before);
    ours.setUseParentHandlers(true);
  }
}
