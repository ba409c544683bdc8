package org.ocppproxy.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final String CONFIG_DIR = "--config-dir";
  private static final Set<String> OPTIONS =
      Set.of(CONFIG_DIR, "--demo", "--test-alert", "--help", "-h");

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
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
      boolean folderFollows = words[i].equals(CONFIG_DIR) && i + 1 < words.length;
      String word = folderFollows ? CONFIG_DIR + "=" + words[++i] : words[i];
      String option = word.startsWith(CONFIG_DIR + "=") ? CONFIG_DIR : word;
      if (given.put(option, word.substring(Math.min(option.length() + 1, word.length()))) != null) {
        faults.add(option + " is given twice");
      }
    }
    given.keySet().stream()
        .filter(option -> !OPTIONS.contains(option))
        .forEach(option -> faults.add("\"" + option + "\" is not an option"));
    String configDir = given.get(CONFIG_DIR);
    if (configDir != null && configDir.isBlank()) {
      faults.add("--config-dir needs a folder behind it");
    }
    Set<String> asked = given.keySet();
    if (asked.contains("--demo") && asked.contains("--test-alert")) {
      faults.add("--demo and --test-alert do not go together");
    }
    if (asked.contains("--demo") && configDir != null) {
      faults.add("--demo brings its own configuration and takes no --config-dir");
    }
    return new Arguments(configDir, mode(asked), List.copyOf(faults));
  }

  private static Mode mode(Set<String> asked) {
    if (asked.contains("--help") || asked.contains("-h")) {
      return Mode.HELP;
    }
    if (asked.contains("--test-alert")) {
      return Mode.TEST_ALERT;
    }
    return asked.contains("--demo") ? Mode.DEMO : Mode.RUN;
  }
}
