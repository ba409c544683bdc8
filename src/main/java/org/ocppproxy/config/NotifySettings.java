package org.ocppproxy.config;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are told, how calmly, and by which channels.
 *
 * @param enabled the keys of {@link NotifyEvents} that are switched on
 * @param quiet repetitions of an equal alert within this time are folded; zero = off
 * @param digest alerts within this time become one message; zero = off
 * @param email null if missing or misconfigured
 * @param pushover null if missing or misconfigured
 * @param disabled the channels ({@code email}, {@code pushover}) that are there but misconfigured,
 *     and what is wrong with each
 */
public record NotifySettings(
    Set<String> enabled,
    Duration quiet,
    Duration digest,
    @Nullable EmailSettings email,
    @Nullable PushoverSettings pushover,
    Map<String, String> disabled) {

  public NotifySettings {
    enabled = Set.copyOf(enabled);
    disabled = Map.copyOf(disabled);
  }

  /** With no channel that was misconfigured. */
  public NotifySettings(
      Set<String> enabled,
      Duration quiet,
      Duration digest,
      @Nullable EmailSettings email,
      @Nullable PushoverSettings pushover) {
    this(enabled, quiet, digest, email, pushover, Map.of());
  }

  /** Whether the event with this key (without {@code notify.}) is to be told. */
  public boolean isOn(String eventKey) {
    return enabled.contains(eventKey);
  }
}
