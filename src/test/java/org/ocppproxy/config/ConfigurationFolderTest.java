package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigurationFolderTest {
  private static final Path HERE = Path.of("/work-dir");

  private final Properties properties = new Properties();

  @Test
  void theOptionGoesBeforeEverything() {
    properties.setProperty("ocppproxy.config.dir", "/property");

    assertEquals(Path.of("/option"), folder("/option", "/environment"));
  }

  @Test
  void theSystemPropertyGoesBeforeTheEnvironment() {
    properties.setProperty("ocppproxy.config.dir", "/property");

    assertEquals(Path.of("/property"), folder(null, "/environment"));
  }

  @Test
  void theEnvironmentGoesBeforeTheWorkingDirectory() {
    assertEquals(Path.of("/environment"), folder(null, "/environment"));
  }

  @Test
  void withNothingGivenItIsConfigInTheWorkingDirectory() {
    properties.setProperty("ocppproxy.config.dir", " ");

    assertEquals(Path.of("/work-dir/config"), folder("", ""));
  }

  @Test
  void aRelativeFolderStartsAtTheWorkingDirectory() {
    assertEquals(Path.of("/work-dir/mine"), folder("mine", ""));
  }

  private Path folder(@Nullable String option, String environment) {
    return ConfigurationFolder.resolve(
        option, properties, Map.of("OCPPPROXY_CONFIG_DIR", environment), HERE);
  }
}
