package org.ocppproxy.wiring;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.ocppproxy.config.CommandSettings;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.UpstreamSettings;
import org.ocppproxy.config.WhenUnavailable;
import org.ocppproxy.routing.ActionRules;
import org.ocppproxy.routing.CommandPolicy;
import org.ocppproxy.routing.RoutingLimits;
import org.ocppproxy.routing.Virtualisation;
import org.ocppproxy.session.Backoff;
import org.ocppproxy.session.ConversationRules;
import org.ocppproxy.session.QueueBounds;

/** The rules of every conversation, as the configuration has them. */
final class ConfiguredRules {

  /** Time to send what waits when a link is closed: well within the 5 s of an orderly end. */
  private static final Duration FLUSH_TIME = Duration.ofSeconds(2);

  private static final Duration SHORTEST_TICK = Duration.ofMillis(20);
  private static final Duration LONGEST_TICK = Duration.ofSeconds(1);

  private ConfiguredRules() {}

  static ConversationRules of(Configuration configuration) {
    QueueBounds bounds =
        new QueueBounds(
            configuration.buffer().maxMessages(),
            configuration.buffer().maxBytes(),
            configuration.buffer().maxAge());
    return new ConversationRules(
        RoutingLimits.of(configuration.callTimeout(), idPatience(configuration)),
        new Virtualisation(
            configuration.secondaryView().mapTransactionIds(),
            configuration.secondaryView().replayOnConnect()),
        commands(configuration),
        bounds,
        chargePointBounds(configuration),
        configuration.primary().whenUnavailable() == WhenUnavailable.CLOSE,
        configuration.proxy().pingInterval(),
        new Backoff(
            configuration.reconnect().initialDelay(),
            configuration.reconnect().maxDelay(),
            configuration.reconnect().maxAttempts(),
            () -> ThreadLocalRandom.current().nextDouble()),
        FLUSH_TIME);
  }

  /** What waits behind a name that never comes must not grow too old itself. */
  private static Duration idPatience(Configuration configuration) {
    Duration half = configuration.buffer().maxAge().dividedBy(2);
    Duration timeout = configuration.callTimeout();
    return half.compareTo(timeout) < 0 ? half : timeout;
  }

  private static CommandPolicy commands(Configuration configuration) {
    UpstreamSettings secondary = configuration.secondary();
    return new CommandPolicy(
        rules(configuration.primary().commands()),
        secondary == null ? ActionRules.ALL : rules(secondary.commands()));
  }

  private static ActionRules rules(CommandSettings commands) {
    return new ActionRules(commands.allow(), commands.deny());
  }

  /** A charge point may owe its reading for a minute; what piles up is at most some answers. */
  private static QueueBounds chargePointBounds(Configuration configuration) {
    return new QueueBounds(
        1_000,
        Math.max(4L * configuration.proxy().maxMessageBytes(), 1 << 20),
        Duration.ofMinutes(1));
  }

  /**
   * How often to look at the clock, so that no configured time is missed by more than a quarter.
   */
  static Duration tickOf(Configuration configuration) {
    Duration shortest =
        Stream.of(
                configuration.buffer().maxAge(),
                configuration.callTimeout(),
                configuration.proxy().pingInterval())
            .filter(time -> !time.isZero())
            .min(Duration::compareTo)
            .map(time -> time.dividedBy(4))
            .orElse(LONGEST_TICK);
    if (shortest.compareTo(SHORTEST_TICK) < 0) {
      return SHORTEST_TICK;
    }
    return shortest.compareTo(LONGEST_TICK) > 0 ? LONGEST_TICK : shortest;
  }
}
