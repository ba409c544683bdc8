package org.ocppproxy.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the alert channels as far as they can work, and warns about the others; whatever is wrong
 * elsewhere in the file.
 */
final class NotifyBinding {
  private static final String DISABLED = ": this channel is disabled: ";

  private final Values values;
  private final List<Fault> fatal;
  private final List<Fault> tolerated;
  private final List<String> warnings;
  private final Map<String, String> disabled = new HashMap<>();
  private final Set<String> enabled;
  private final @Nullable EmailSettings email;
  private final @Nullable PushoverSettings pushover;

  /**
   * Binds and warns at once.
   *
   * @param fatal faults that stop the start; those of channels among them are told elsewhere
   * @param tolerated faults that only disable a channel
   */
  NotifyBinding(Values values, List<Fault> fatal, List<Fault> tolerated, List<String> warnings) {
    this.values = values;
    this.fatal = fatal;
    this.tolerated = tolerated;
    this.warnings = warnings;
    this.enabled =
        NotifyTable.EVENTS.stream()
            .filter(event -> values.find(event).orElse(false))
            .map(event -> event.key().substring(NotifyTable.PREFIX.length()))
            .collect(Collectors.toUnmodifiableSet());
    this.email = channel(EmailTable.CHANNEL, new EmailBinding(values)::bind);
    this.pushover = channel(PushoverTable.CHANNEL, new PushoverBinding(values)::bind);
  }

  /** Only after a check without fault. */
  NotifySettings settings() {
    return new NotifySettings(
        enabled,
        values.get(NotifyTable.QUIET),
        values.get(NotifyTable.DIGEST),
        email,
        pushover,
        disabled);
  }

  private <T> @Nullable T channel(String key, Function<List<Fault>, Optional<T>> binding) {
    if (!values.has(key)) {
      if (!enabled.isEmpty()) {
        warnings.add(key + DISABLED + "it is missing");
      }
      return null;
    }
    List<Fault> faults =
        Stream.concat(fatal.stream(), tolerated.stream())
            .filter(fault -> (fault.key() + ".").startsWith(key + "."))
            .collect(Collectors.toCollection(ArrayList::new));
    Optional<T> channel = binding.apply(faults);
    faults.removeAll(fatal);
    if (!faults.isEmpty()) {
      String reasons = faults.stream().map(Fault::message).collect(Collectors.joining("; "));
      warnings.add(key + DISABLED + reasons);
      disabled.put(key.substring(NotifyTable.PREFIX.length()), reasons);
    }
    return channel.orElse(null);
  }
}
