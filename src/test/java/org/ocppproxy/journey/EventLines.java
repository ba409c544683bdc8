package org.ocppproxy.journey;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ocppproxy.fakes.Await;

/** The lines that the proxy logs for its events while this is open. */
final class EventLines extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("org.ocppproxy.events");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  EventLines() {
    logger.setLevel(Level.INFO);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** Those that hold these words, so far. */
  List<String> with(String words) {
    return lines.stream().filter(line -> line.contains(words)).toList();
  }

  /** Waits for one that holds these words. */
  String await(String words) {
    return Await.value(
        "an event is told with " + words, () -> with(words).stream().findFirst(), () -> lines);
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(entry.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
  }
}
