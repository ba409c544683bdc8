package org.ocppproxy.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the records from checked values. */
final class Binding {
  private final Values values;
  private final AccessBinding access;
  private final List<Fault> channelFaults;
  private final List<String> warnings;
  private final Map<String, String> disabled = new HashMap<>();

  Binding(Values values, AccessBinding access, List<Fault> channelFaults, List<String> warnings) {
    this.values = values;
    this.access = access;
    this.channelFaults = channelFaults;
    this.warnings = warnings;
  }

  Configuration configuration() {
    UpstreamUrls standard = access.standard().orElseThrow();
    warnAboutUrls();
    return new Configuration(
        values.get(ProxyTable.LOG_LEVEL),
        listen(),
        new UpstreamSettings(
            standard.primary(),
            values.get(ProxyTable.WHEN_UNAVAILABLE),
            commands(ProxyTable.PRIMARY_COMMANDS)),
        standard.secondary() == null
            ? null
            : new UpstreamSettings(
                standard.secondary(),
                WhenUnavailable.KEEP,
                commands(ProxyTable.SECONDARY_COMMANDS)),
        reconnect(),
        buffer(),
        values.get(ProxyTable.CALL_TIMEOUT),
        new SecondarySettings(
            values.get(ProxyTable.MAP_TRANSACTION_IDS), values.get(ProxyTable.REPLAY_ON_CONNECT)),
        access.routing(),
        access.primary(),
        access.secondary(),
        notifications());
  }

  private ListenSettings listen() {
    return new ListenSettings(
        values.get(ProxyTable.HOST),
        values.get(ProxyTable.PORT),
        values.get(ProxyTable.CLIENT_ID_PATTERN),
        values.get(ProxyTable.MAX_MESSAGE_BYTES),
        values.get(ProxyTable.PING_INTERVAL),
        values.find(AccessTable.TRUSTED_PROXIES).orElse(List.of()));
  }

  private CommandSettings commands(Setting<CommandSettings> setting) {
    CommandSettings commands = values.get(setting);
    warnings.addAll(CommandTypes.warnings(setting.key(), commands));
    return commands;
  }

  private void warnAboutUrls() {
    values.find(ProxyTable.PRIMARY_URL).ifPresent(url -> warn(ProxyTable.PRIMARY_URL.key(), url));
    values
        .find(ProxyTable.SECONDARY_URL)
        .ifPresent(url -> warn(ProxyTable.SECONDARY_URL.key(), url));
    access
        .routes()
        .forEach(
            (pattern, urls) -> {
              String key = AccessTable.ROUTING.key() + "." + KeyCheck.shown(pattern);
              warn(key, urls.primary());
              Optional.ofNullable(urls.secondary()).ifPresent(url -> warn(key, url));
            });
  }

  private void warn(String key, String base) {
    if (!UpstreamUrl.runsIntoId(base)) {
      return;
    }
    warnings.add(
        key
            + ": "
            + Disclosure.quoted(Disclosure.URL.text(base))
            + " runs into the charge point's id, which is appended as it is;"
            + " end it with / or put {clientId} where the id belongs");
  }

  private ReconnectSettings reconnect() {
    return new ReconnectSettings(
        values.get(ProxyTable.MAX_ATTEMPTS),
        values.get(ProxyTable.INITIAL_DELAY),
        values.get(ProxyTable.MAX_DELAY));
  }

  private BufferSettings buffer() {
    return new BufferSettings(
        values.get(ProxyTable.MAX_MESSAGES),
        values.get(ProxyTable.MAX_BYTES),
        values.get(ProxyTable.MAX_AGE));
  }

  private NotifySettings notifications() {
    Set<String> enabled =
        NotifyTable.EVENTS.stream()
            .filter(values::get)
            .map(event -> event.key().substring(NotifyTable.PREFIX.length()))
            .collect(Collectors.toUnmodifiableSet());
    return new NotifySettings(
        enabled,
        values.get(NotifyTable.QUIET),
        values.get(NotifyTable.DIGEST),
        channel(EmailTable.CHANNEL, !enabled.isEmpty(), new EmailBinding(values)::bind),
        channel(PushoverTable.CHANNEL, !enabled.isEmpty(), new PushoverBinding(values)::bind),
        disabled);
  }

  private <T> @Nullable T channel(
      String key, boolean wanted, Function<List<Fault>, Optional<T>> binding) {
    if (!values.has(key)) {
      if (wanted) {
        warnings.add(key + ": is missing, so this channel is disabled");
      }
      return null;
    }
    List<Fault> faults =
        channelFaults.stream()
            .filter(fault -> (fault.key() + ".").startsWith(key + "."))
            .collect(Collectors.toList());
    Optional<T> channel = binding.apply(faults);
    if (!faults.isEmpty()) {
      String reasons = faults.stream().map(Fault::message).collect(Collectors.joining("; "));
      warnings.add(key + ": this channel is disabled: " + reasons);
      disabled.put(key.substring(NotifyTable.PREFIX.length()), reasons);
    }
    return channel.orElse(null);
  }
}
