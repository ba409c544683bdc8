package org.ocppproxy.endpoint;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.ocppproxy.session.Scheduler;

/**
 * Says in the log who was refused, but not without limit: whoever scans this port must not fill a
 * disk. Safe for threads.
 */
public final class RefusedPaths {

  /** Lines in one minute; the refusals after them are counted and told in one line. */
  static final int LINES = 10;

  static final Duration MINUTE = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(RefusedPaths.class.getName());

  private final InstantSource clock;
  private final Scheduler scheduler;
  private final Consumer<String> log;
  private Instant end = Instant.MIN;
  private int inThisMinute;
  private long untold;
  private long count;

  /**
   * Warns in the log.
   *
   * @param scheduler for the line at the end of a minute
   */
  public RefusedPaths(InstantSource clock, Scheduler scheduler) {
    this(clock, scheduler, line -> LOG.log(Level.WARNING, line));
  }

  RefusedPaths(InstantSource clock, Scheduler scheduler, Consumer<String> log) {
    this.clock = clock;
    this.scheduler = scheduler;
    this.log = log;
  }

  /** One more; the line is written unless there were many in this minute. */
  void tell(String line) {
    if (mayBeTold()) {
      log.accept(line);
    }
  }

  /** How many there were since the start. */
  public synchronized long count() {
    return count;
  }

  private synchronized boolean mayBeTold() {
    count++;
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      end = now.plus(MINUTE);
      inThisMinute = 0;
    }
    if (++inThisMinute <= LINES) {
      return true;
    }
    if (untold++ == 0) {
      scheduler.schedule(this::sumUp, Duration.between(now, end));
    }
    return false;
  }

  private void sumUp() {
    long more;
    synchronized (this) {
      more = untold;
      untold = 0;
    }
    log.accept("Refused " + more + " more with 404 within a minute");
  }
}
