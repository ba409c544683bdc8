package org.ocppproxy.config;

import java.util.List;
import java.util.stream.Collectors;

/** Every fault of a configuration at once; its message has one line for each. */
public final class ConfigurationException extends Exception {
  private final transient List<Fault> faults;

  ConfigurationException(List<Fault> faults) {
    super(lines(faults));
    this.faults = List.copyOf(faults);
  }

  /** At least one. */
  public List<Fault> faults() {
    return faults;
  }

  private static String lines(List<Fault> faults) {
    return faults.stream()
        .map(fault -> fault.file() + ": " + fault.message())
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
