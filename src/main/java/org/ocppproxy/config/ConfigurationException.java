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
        .map(ConfigurationException::line)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String line(Fault fault) {
    return fault.key().equals(fault.file())
        ? fault.message()
        : fault.file() + ": " + fault.message();
  }
}
