package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class ConfigurationLoaderProperties {
  private static @Nullable Path path;

  @BeforeContainer
  static void makeFolder() throws IOException {
    path = Files.createTempDirectory("config");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder().path().resolve(ConfigurationLoader.FILE));
    Files.deleteIfExists(folder().path());
  }

  @Property(tries = 1000)
  void anyTextLoadsOrNamesItsFaults(@ForAll String text) {
    loadsOrNamesItsFaults(text);
  }

  @Property(tries = 1000)
  void anyJsonBehindAnyKeysLoadsOrNamesItsFaults(@ForAll("objects") String json) {
    loadsOrNamesItsFaults(json);
  }

  @Property(tries = 1000)
  void anyValueBehindAKnownKeyLoadsOrNamesItsFaults(
      @ForAll("settings") String key, @ForAll("values") String value)
      throws ConfigurationException {
    loadsOrNamesItsFaults(among(key, value));
  }

  @Property(tries = 500)
  void aDamagedExampleLoadsOrNamesItsFaults(
      @ForAll @IntRange(max = 1400) int at, @ForAll char character) {
    StringBuilder damaged = new StringBuilder(PublishedExampleTest.EXAMPLE);
    damaged.setCharAt(Math.min(at, damaged.length() - 1), character);
    loadsOrNamesItsFaults(damaged.toString());
  }

  @Property(tries = 5)
  void deepNestingNamesItsFault(@ForAll @IntRange(min = 100, max = 200_000) int depth) {
    loadsOrNamesItsFaults("{\"a\":" + "[".repeat(depth));
    loadsOrNamesItsFaults("{\"a\":".repeat(depth));
  }

  @Provide
  Arbitrary<String> settings() {
    return Arbitraries.of(Settings.ALL.stream().map(Setting::key).toList());
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> odd =
        Arbitraries.of(
            List.of(
                "null",
                "true",
                "{}",
                "[]",
                "[[1]]",
                "{\"a\":{\"a\":1}}",
                "-0",
                "1e400",
                "1e-400",
                "1e2147483647",
                "1e-2147483648",
                "0.1",
                "65535.0",
                "1E99999999999",
                "\"\"",
                "\"${\"",
                "\"${NAME}\"",
                "\"${SET}\"",
                "\"$${SET}\"",
                "\"\\ud800\"",
                "\"(((\"",
                "\"ws://\"",
                "\"ws://{clientId}\"",
                "\"wss://a/{clientId}#\"",
                "[\"a\", null]"));
    Arbitrary<String> numbers = Arbitraries.bigDecimals().map(String::valueOf);
    return Arbitraries.oneOf(odd, numbers, Arbitraries.strings().map(Disclosure::quoted));
  }

  @Provide
  Arbitrary<String> objects() {
    Arbitrary<String> words = Arbitraries.of("proxy", "port", "notify", "email", "primaryUrl", "");
    Arbitrary<String> leaf = values();
    for (int level = 0; level < 3; level++) {
      leaf = Arbitraries.oneOf(leaf, object(words, leaf));
    }
    return object(words, leaf);
  }

  private static Arbitrary<String> object(Arbitrary<String> names, Arbitrary<String> values) {
    return Arbitraries.maps(names, values)
        .ofMaxSize(4)
        .map(
            members ->
                members.entrySet().stream()
                    .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}")));
  }

  /** All else is as it should be, so that the value gets as far as it can. */
  private static String among(String key, String value) throws ConfigurationException {
    JsonObject full = JsonFile.parse("full", SettingsInStepTest.FULL);
    String marked = new Change(key, Json.createValue("HERE")).appliedTo(full).toString();
    return marked.replace("\"HERE\"", value);
  }

  private static void loadsOrNamesItsFaults(String text) {
    try {
      Folder folder = folder();
      Files.write(folder.path().resolve(ConfigurationLoader.FILE), bytes(text));
      assertNotNull(folder.load());
    } catch (ConfigurationException faulty) {
      assertFalse(faulty.faults().isEmpty());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Folder folder() {
    Path made = path;
    assertNotNull(made);
    return new Folder(made, Map.of("SET", "${SET}"));
  }
}
