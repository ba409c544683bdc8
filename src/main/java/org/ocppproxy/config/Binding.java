package org.ocppproxy.config;

import java.util.List;
import java.util.Optional;

/** Builds the records from checked values. */
final class Binding {
  private final Values values;
  private final AccessBinding access;
  private final NotifyBinding notifications;

  Binding(Values values, AccessBinding access, NotifyBinding notifications) {
    this.values = values;
    this.access = access;
    this.notifications = notifications;
  }

  /** What is odd but allowed; the values need not be checked. */
  void warn(List<String> warnings) {
    warnAboutUrls(warnings);
    warnAboutCommands(ProxyTable.PRIMARY_COMMANDS, warnings);
    warnAboutCommands(ProxyTable.SECONDARY_COMMANDS, warnings);
  }

  /** Only after a check without fault. */
  Configuration configuration() {
    UpstreamUrls standard = access.standard().orElseThrow();
    return new Configuration(
        values.get(ProxyTable.LOG_LEVEL),
        listen(),
        new UpstreamSettings(
            standard.primary(),
            values.get(ProxyTable.WHEN_UNAVAILABLE),
            values.get(ProxyTable.PRIMARY_COMMANDS)),
        standard.secondary() == null
            ? null
            : new UpstreamSettings(
                standard.secondary(),
                WhenUnavailable.KEEP,
                values.get(ProxyTable.SECONDARY_COMMANDS)),
        reconnect(),
        buffer(),
        values.get(ProxyTable.CALL_TIMEOUT),
        new SecondarySettings(
            values.get(ProxyTable.MAP_TRANSACTION_IDS), values.get(ProxyTable.REPLAY_ON_CONNECT)),
        access.routing(),
        access.primary(),
        access.secondary(),
        notifications.settings());
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

  private void warnAboutCommands(Setting<CommandSettings> setting, List<String> warnings) {
    values
        .find(setting)
        .ifPresent(commands -> warnings.addAll(CommandTypes.warnings(setting.key(), commands)));
  }

  private void warnAboutUrls(List<String> warnings) {
    for (Setting<String> setting : List.of(ProxyTable.PRIMARY_URL, ProxyTable.SECONDARY_URL)) {
      values.find(setting).ifPresent(url -> warn(setting.key(), url, warnings));
    }
    access
        .routes()
        .forEach(
            (pattern, urls) -> {
              String key = AccessTable.ROUTING.key() + "." + KeyCheck.shown(pattern);
              warn(key, urls.primary(), warnings);
              Optional.ofNullable(urls.secondary()).ifPresent(url -> warn(key, url, warnings));
            });
  }

  private static void warn(String key, String base, List<String> warnings) {
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
}
