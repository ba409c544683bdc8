package org.ocppproxy.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the configuration lies. */
public final class ConfigurationFolder {
  /** System property that names the folder. */
  public static final String PROPERTY = "ocppproxy.config.dir";

  /** Environment variable that names the folder. */
  public static final String VARIABLE = "OCPPPROXY_CONFIG_DIR";

  private ConfigurationFolder() {}

  /**
   * The first of: the option, the system property, the environment variable, {@code config} in the
   * working directory. A blank one counts as not given; a relative one starts at the working
   * directory. Whether the folder exists is not asked here.
   *
   * @param option value of {@code --config-dir}
   */
  public static Path resolve(
      @Nullable String option,
      Properties systemProperties,
      Map<String, String> environment,
      Path workingDirectory) {
    return Stream.of(
            Optional.ofNullable(option),
            Optional.ofNullable(systemProperties.getProperty(PROPERTY)),
            Optional.ofNullable(environment.get(VARIABLE)))
        .flatMap(Optional::stream)
        .filter(given -> !given.isBlank())
        .findFirst()
        .map(workingDirectory::resolve)
        .orElseGet(() -> workingDirectory.resolve("config"));
  }
}
