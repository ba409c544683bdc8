package org.ocppproxy.alert;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.ocppproxy.config.NotifySettings;
import org.ocppproxy.event.ProxyEvent;

/**
 * Tells people what happens: takes events in, calms them, and lets each channel send in its own
 * time. Safe from any thread; nothing here waits for the network but {@link #stop}.
 */
public final class Alerts {

  private static final Logger LOG = System.getLogger("org.ocppproxy.alert");

  private final NotifySettings settings;
  private final List<Outbox> outboxes;
  private final List<String> warnings;
  private final QuietTime quiet;
  private final Digest digest;

  private Alerts(
      NotifySettings settings, Delay delay, Surroundings surroundings, Channels channels) {
    this.settings = settings;
    this.warnings = warnings(channels);
    Wording wording = wording(surroundings);
    this.outboxes =
        channels.usable().stream()
            .map(
                channel ->
                    new Outbox(
                        channel, wording, surroundings.executor(), delay, surroundings.clock()))
            .toList();
    this.digest = new Digest(settings.digest(), delay, this::offer);
    this.quiet = new QuietTime(settings.quiet(), surroundings.clock(), delay, digest);
  }

  /** Opens the channels of the settings; one that cannot work is a warning in the log. */
  public static Alerts start(NotifySettings settings, Surroundings surroundings) {
    return start(settings, surroundings, Channels.open(settings, surroundings));
  }

  /** As {@link #start(NotifySettings, Surroundings)}, and shows every alert as one line. */
  public static Alerts start(
      NotifySettings settings, Surroundings surroundings, Consumer<String> console) {
    Channels configured = Channels.open(settings, surroundings);
    List<Channel> all = new ArrayList<>(configured.usable());
    all.add(new ConsoleChannel(console));
    return start(settings, surroundings, new Channels(all, configured.missing()));
  }

  static Alerts start(NotifySettings settings, Surroundings surroundings, Channels channels) {
    warnings(channels).forEach(warning -> LOG.log(Level.WARNING, warning));
    return new Alerts(settings, Delay.on(surroundings.scheduler()), surroundings, channels);
  }

  private static List<String> warnings(Channels channels) {
    return channels.missing().stream()
        .map(missing -> "notify.email: this channel is disabled: " + missing)
        .toList();
  }

  static Wording wording(Surroundings surroundings) {
    NameBook names = new NameBook(surroundings.names());
    return new Wording(new Reporter(names, new WallClock(surroundings.zone())));
  }

  /** Takes an event in; whether it becomes a message is up to the settings. */
  public void tell(ProxyEvent event) {
    if (!outboxes.isEmpty()) {
      AlertKey.of(event)
          .filter(key -> settings.isOn(key.settingName()))
          .ifPresent(key -> quiet.accept(Alert.of(key, event)));
    }
  }

  private void offer(Notice notice) {
    outboxes.forEach(outbox -> outbox.offer(notice));
  }

  /** What was missing at the start, one line for each channel that is disabled. */
  public List<String> warnings() {
    return warnings;
  }

  /** What has become of the messages, channel by channel. */
  public List<OutboxCounts> counts() {
    return outboxes.stream().map(Outbox::counts).toList();
  }

  /**
   * Sends what waits, in that time, and gives up the rest. The executor must still work while this
   * runs.
   */
  public void stop(Duration atMost) {
    quiet.flush();
    digest.flush();
    CompletableFuture<?>[] emptied =
        outboxes.stream().map(Outbox::close).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(emptied).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException tooSlow) {
      LOG.log(Level.DEBUG, "alerts: not everything could be sent in time");
    }
    outboxes.forEach(Outbox::abandon);
  }
}
