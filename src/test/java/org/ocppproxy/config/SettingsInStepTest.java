package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the table of settings, the README, the example files and the records together. */
class SettingsInStepTest {
  private static final Path EXAMPLES = Path.of("config");
  static final String FULL =
      """
      {"primaryUrl": "ws://a/", "secondaryUrl": "ws://b/",
       "proxy": {"host": "h", "port": 9000},
       "notify": {
         "email": {"jndi": "j", "from": "f@x", "to": "t@x", "transporter": {
             "host": "h", "port": 25, "service": "Gmail", "sendmail": true,
             "auth": {"user": "u", "pass": "p"}}},
         "pushover": {"userKey": "u", "appToken": "t"}}}
      """;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @ParameterizedTest
  @EnumSource(Tier.class)
  void theReadmeHasTheTableOfEachTierAsItIsInTheCode(Tier tier) throws IOException {
    String title =
        "### " + tier.name().charAt(0) + tier.name().substring(1).toLowerCase(Locale.ROOT);

    List<String> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.equals(title))
            .skip(1)
            .takeWhile(line -> !line.startsWith("#"))
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertEquals(String.join("\n", rowsOf(tier)), String.join("\n", rows));
  }

  @Test
  void noKeyIsInTheTableTwice() {
    List<String> keys = keys();

    assertEquals(keys.size(), Set.copyOf(keys).size());
  }

  @Test
  void everyDefaultIsAValueOfItsType() {
    for (Setting<?> setting : Settings.ALL) {
      assertTrue(
          setting.fallback().equals(JsonValue.NULL)
              || setting.type().read(setting.fallback()).isPresent(),
          setting.key());
    }
  }

  @Test
  void theExampleFilesLoadWithoutWarning() throws Exception {
    Loaded loaded = new Folder(EXAMPLES).load();

    assertEquals(List.of(), loaded.warnings());
    assertEquals("North Parking — Charger 1", loaded.names().nameOf("STATION01"));
  }

  @Test
  void theExampleTellsNothingUntilItsPlaceholdersAreFilled() throws Exception {
    Configuration configuration = new Folder(EXAMPLES).load().configuration();

    assertEquals(Set.of(), configuration.notifications().enabled());
  }

  @Test
  void theExampleHasEveryPublishedKeyAndOnlyKnownOnes() throws Exception {
    Set<String> published = new TreeSet<>(leaves(PublishedExampleTest.EXAMPLE));
    for (String name : List.of("host", "port", "secure")) {
      published.add("notify.email.transporter." + name);
    }

    Set<String> example = leaves(Files.readString(EXAMPLES.resolve("config.json")));

    assertEquals(published, example);
    assertTrue(keys().containsAll(example));
  }

  @ParameterizedTest
  @MethodSource("keysThatNeedNoFile")
  void everySettingReachesTheRecords(String key) throws Exception {
    JsonObject full = JsonFile.parse("full", FULL);
    Setting<?> setting =
        Settings.ALL.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();

    JsonObject changed = Change.in(full, setting).appliedTo(full);

    assertNotEquals(content(full), content(changed));
  }

  private String content(JsonObject settings) throws Exception {
    return Content.of(new Folder(path).load(settings.toString()).configuration());
  }

  /** {@code TlsSettingsTest} has the files for the others. */
  static List<String> keysThatNeedNoFile() {
    return keys().stream().filter(key -> !key.matches(".*\\.tls\\.(trust|key)Store.*")).toList();
  }

  static List<String> keys() {
    return Settings.ALL.stream().map(Setting::key).collect(Collectors.toList());
  }

  private static List<String> rowsOf(Tier tier) {
    List<String> rows = new ArrayList<>();
    for (Setting<?> setting : Settings.ALL) {
      if (setting.tier() == tier) {
        rows.add(row(setting));
      }
    }
    return rows;
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            setting.key(),
            setting.type().name(),
            setting.type().unit(),
            setting.defaultText(),
            setting.description());
  }

  private static Set<String> leaves(String json) throws ConfigurationException {
    Set<String> leaves = new TreeSet<>();
    collect(JsonFile.parse("text", json), "", leaves);
    return leaves;
  }

  private static void collect(JsonObject object, String path, Set<String> leaves) {
    object.forEach(
        (name, value) -> {
          String key = KeyCheck.join(path, name);
          if (value instanceof JsonObject inner) {
            collect(inner, key, leaves);
          } else {
            leaves.add(key);
          }
        });
  }
}
