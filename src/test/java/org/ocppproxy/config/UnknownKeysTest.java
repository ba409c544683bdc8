package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownKeysTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @ParameterizedTest
  @CsvSource({
    "primaryUrll, primaryUrl",
    "secondaryURL, secondaryUrl",
    "loglevel, logLevel",
    "proxyPort, proxy.port",
    "port, proxy.port",
    "maxAttempts, reconnect.maxAttempts",
    "bufer, buffer"
  })
  void anUnknownKeyIsAWarningThatNamesTheNearestKnownOne(String key, String nearest)
      throws Exception {
    Loaded loaded = new Folder(path).load(Folder.minimalWith("\"" + key + "\": 1"));

    assertEquals(
        List.of(key + ": is not a known key and is ignored; the nearest known one is " + nearest),
        loaded.warnings());
  }

  @Test
  void aKeyLikeNoOtherIsAWarningWithoutAGuess() throws Exception {
    Loaded loaded = new Folder(path).load(Folder.minimalWith("\"colour\": {\"port\": \"x\"}"));

    assertEquals(List.of("colour: is not a known key and is ignored"), loaded.warnings());
  }

  @Test
  void anUnknownKeyDeepInsideIsNamedInFull() throws Exception {
    Loaded loaded =
        new Folder(path).load(Folder.minimalWith("\"notify\": {\"conStatusFaultet\": true}"));

    assertEquals(
        List.of(
            "notify.conStatusFaultet: is not a known key and is ignored; the nearest"
                + " known one is notify.conStatusFaulted"),
        loaded.warnings());
  }

  @Test
  void aKeyWithADotIsNotTakenForANestedOne() throws Exception {
    Loaded loaded = new Folder(path).load(Folder.minimalWith("\"buffer.maxBytes\": 5"));

    assertEquals(1_048_576, loaded.configuration().buffer().maxBytes());
    assertEquals(1, loaded.warnings().size());
  }

  @Test
  void aKeyWithLineBreaksStaysOnOneLineOfTheLog() throws Exception {
    Loaded loaded = new Folder(path).load(Folder.minimalWith("\"a\\nb\": 5"));

    assertEquals(List.of("a\\nb: is not a known key and is ignored"), loaded.warnings());
  }

  @Test
  void warningsAreToldBesideFaults() {
    ConfigurationException thrown =
        assertThrows(
            ConfigurationException.class,
            () ->
                new Folder(path)
                    .load(
                        "{\"primaryURL\": \"ws://a/\","
                            + " \"proxy\": {\"host\": \"127.0.0.1\", \"prot\": 9000},"
                            + " \"notify\": {\"email\": {\"from\": \"a@x\", \"jndi\": \"java:x\"}}}"));

    assertEquals(2, thrown.faults().size());
    assertEquals(
        List.of(
            "primaryURL: is not a known key and is ignored; the nearest known one is primaryUrl",
            "proxy.prot: is not a known key and is ignored; the nearest known one is proxy.port",
            "notify.email: this channel is disabled: notify.email.to: is missing, it should be a"
                + " text, a comma list or an array of texts"),
        thrown.warnings());
  }

  @Test
  void distanceCountsInsertionsDeletionsAndChanges() {
    assertEquals(3, NearestKey.distance("kitten", "sitting"));
    assertEquals(4, NearestKey.distance("", "port"));
    assertEquals(0, NearestKey.distance("port", "port"));
  }
}
