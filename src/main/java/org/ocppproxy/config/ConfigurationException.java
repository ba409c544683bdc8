package org.ocppproxy.config;

import java.util.List;
import java.util.stream.Collectors;

/** Every fault of a configuration at once; its message has one line for each. */
public final class ConfigurationException extends Exception {
  private final transient List<Fault> faults;
  private final transient List<String> warnings;

  ConfigurationException(List<Fault> faults) {
    this(faults, List.of());
  }

  ConfigurationException(List<Fault> faults, List<String> warnings) {
    super(lines(faults));
    this.faults = List.copyOf(faults);
    this.warnings = List.copyOf(warnings);
  }

  /** At least one. */
  public List<Fault> faults() {
    return faults;
  }

  /** What would have been a warning without the faults, and may explain them; one line each. */
  public List<String> warnings() {
    return warnings;
  }

  private static String lines(List<Fault> faults) {
    return faults.stream().map(Fault::line).collect(Collectors.joining(System.lineSeparator()));
  }
}
