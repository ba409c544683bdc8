package org.ocppproxy.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a configuration folder whole, or says everything that is wrong with it. */
public final class ConfigurationLoader {
  /** Name of the file with the settings. */
  public static final String FILE = "config.json";

  private interface Source<T> {
    T read() throws ConfigurationException;
  }

  /**
   * Reads {@code config.json} and, if it is there, {@code clientIdToHuman.json}.
   *
   * @param environment for <code>${NAME}</code> inside strings
   * @throws ConfigurationException with every fault of both files, and the warnings
   */
  public Loaded load(Path directory, Map<String, String> environment)
      throws ConfigurationException {
    List<Fault> faults = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Optional<Configuration> configuration =
        attempt(() -> configuration(directory, environment, warnings), faults);
    Optional<ClientNames> names =
        attempt(() -> new ClientNamesFile(directory, environment).read(), faults);
    if (configuration.isEmpty() || names.isEmpty()) {
      throw new ConfigurationException(faults, warnings);
    }
    return new Loaded(configuration.get(), names.get(), warnings);
  }

  private static Configuration configuration(
      Path directory, Map<String, String> environment, List<String> warnings)
      throws ConfigurationException {
    return new SettingsFile(
            JsonFile.read(directory.resolve(FILE)), FILE, directory, environment, warnings)
        .bind();
  }

  private static <T> Optional<T> attempt(Source<T> source, List<Fault> faults) {
    try {
      return Optional.of(source.read());
    } catch (ConfigurationException faulty) {
      faults.addAll(faulty.faults());
      return Optional.empty();
    }
  }
}
