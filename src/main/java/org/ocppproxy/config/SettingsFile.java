package org.ocppproxy.config;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One reading of the settings: all checks first, then the records, which then cannot fail. */
final class SettingsFile {
  private static final List<String> CHANNELS = List.of(EmailTable.CHANNEL, PushoverTable.CHANNEL);

  private final Values values;
  private final List<String> warnings;

  /** Faults that stop the start: a variable that is not set always does. */
  private final List<Fault> fatal;

  /** Faults of alert channels, which only switch the channel off. */
  private final List<Fault> tolerated = new ArrayList<>();

  private final AccessBinding access;

  /**
   * @param directory where the paths in it start
   */
  SettingsFile(
      JsonObject written,
      String file,
      Path directory,
      Map<String, String> environment,
      List<String> warnings) {
    this.warnings = warnings;
    this.fatal = new ArrayList<>();
    this.values =
        new Values(file, written, new Environment(environment, file, fatal).fill(written));
    List<Fault> found = new ArrayList<>(fatal);
    new KeyCheck(Settings.ALL, file, found, warnings).check(written);
    AccessBinding.needPrimary(values, found);
    Settings.ALL.forEach(setting -> values.check(setting, found));
    this.access = new AccessBinding(values, directory, found);
    found.stream().skip(fatal.size()).toList().forEach(this::sort);
  }

  Configuration bind() throws ConfigurationException {
    values.checkOrder(ProxyTable.INITIAL_DELAY, ProxyTable.MAX_DELAY, fatal);
    // Before any fault is thrown: a warning often says why something is missing.
    Binding binding =
        new Binding(values, access, new NotifyBinding(values, fatal, tolerated, warnings));
    binding.warn(warnings);
    if (!fatal.isEmpty()) {
      throw new ConfigurationException(fatal);
    }
    return binding.configuration();
  }

  private void sort(Fault fault) {
    boolean ofChannel =
        CHANNELS.stream().anyMatch(channel -> (fault.key() + ".").startsWith(channel + "."));
    (ofChannel ? tolerated : fatal).add(fault);
  }
}
