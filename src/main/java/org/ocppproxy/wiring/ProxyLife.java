package org.ocppproxy.wiring;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.alert.Alerts;
import org.ocppproxy.endpoint.RefusedPaths;
import org.ocppproxy.session.Conversations;

/** The beginning and the end of the whole proxy, and the clock that ticks in between. */
public final class ProxyLife {

  private static final System.Logger LOG = System.getLogger(ProxyLife.class.getName());

  private static final Duration FOR_ALERTS = Duration.ofSeconds(1);

  private final Platform platform;
  private final Conversations conversations;
  private final EventDispatcher dispatcher;
  private final Alerts alerts;
  private final RefusedPaths refused;
  private final Instant startedAt = Instant.now();
  private volatile boolean accepting;
  private @Nullable Future<?> ticking;

  ProxyLife(
      Platform platform,
      Conversations conversations,
      EventDispatcher dispatcher,
      Alerts alerts,
      RefusedPaths refused) {
    this.alerts = alerts;
    this.refused = refused;
    this.platform = platform;
    this.conversations = conversations;
    this.dispatcher = dispatcher;
  }

  /** From now on charge points are welcome. */
  public void start() {
    long tick = ConfiguredRules.tickOf(platform.configuration()).toMillis();
    ticking =
        platform
            .timer()
            .scheduleWithFixedDelay(conversations::tick, tick, tick, TimeUnit.MILLISECONDS);
    accepting = true;
  }

  /** Whether charge points are welcome. */
  public boolean isAccepting() {
    return accepting;
  }

  /**
   * Closes every charge point with 1001, then its CSMSs, has what happened told to the end, and has
   * the alerts sent that wait.
   *
   * @param atMost how long all of that may take; the last second is the alerts'
   */
  public void stop(Duration atMost) {
    accepting = false;
    long end = System.nanoTime() + atMost.toNanos();
    long closed = end - FOR_ALERTS.toNanos();
    try {
      conversations.closeAll().get(closed - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException late) {
      LOG.log(Level.WARNING, "Not every connection was closed in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    awaitEvents(Duration.ofNanos(Math.max(closed - System.nanoTime(), 1)));
    Future<?> tick = ticking;
    if (tick != null) {
      tick.cancel(false);
    }
    alerts.stop(Duration.ofNanos(Math.max(end - System.nanoTime(), 1)));
  }

  private void awaitEvents(Duration atMost) {
    try {
      if (!dispatcher.awaitAllTold(atMost)) {
        LOG.log(Level.WARNING, "Not every event was told before the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The state in a few words of JSON, for {@code /healthz}. */
  public String health() {
    return "{\"status\":\""
        + (accepting ? "UP" : "STOPPING")
        + "\",\"uptimeSeconds\":"
        + Duration.between(startedAt, Instant.now()).toSeconds()
        + ",\"chargePoints\":"
        + conversations.size()
        + Counts.of(conversations.counters(), dispatcher)
        + ",\"refusedPaths\":"
        + refused.count()
        + "}\n";
  }
}
