package org.ocppproxy.launcher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program was asked to do.
 *
 * @param configDir as given with {@code --config-dir}
 * @param faults what makes no sense, empty if all does
 */
record Arguments(@Nullable String configDir, Mode mode, List<String> faults) {

  enum Mode {
    RUN,
    DEMO,
    TEST_ALERT,
    HELP
  }

  static final String USAGE =
      """
      Usage: run.sh [--config-dir DIR] [--test-alert] [--demo] [--help]

        --config-dir DIR  where config.json and clientIdToHuman.json are; else the system property
                          ocppproxy.config.dir, else the environment variable
                          OCPPPROXY_CONFIG_DIR, else config/ in the working directory
        --test-alert      sends one test message through each configured channel, prints the outcome
                          of each and ends: with 0 if all went, else with 3
        --demo            needs no configuration: starts two demonstration CSMSs, the proxy between
                          them and three simulated charge points, and shows what they say
        --help            this text
      """;

  static Arguments of(String... words) {
    List<String> faults = new ArrayList<>();
    String configDir = null;
    Mode mode = Mode.RUN;
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--demo" -> mode = Mode.DEMO;
        case "--test-alert" -> mode = Mode.TEST_ALERT;
        case "--help", "-h" -> mode = Mode.HELP;
        case "--config-dir" -> {
          if (i + 1 < words.length) {
            configDir = words[++i];
          } else {
            faults.add("--config-dir needs a folder behind it");
          }
        }
        default -> faults.add("\"" + words[i] + "\" is not an option");
      }
    }
    if (mode == Mode.DEMO && configDir != null) {
      faults.add("--demo brings its own configuration and takes no --config-dir");
    }
    return new Arguments(configDir, mode, List.copyOf(faults));
  }
}
