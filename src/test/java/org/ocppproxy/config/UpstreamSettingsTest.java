package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamSettingsTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @ParameterizedTest
  @CsvSource({
    "ws://host/, ws://host/CP%201",
    "wss://host:8443/ocpp/, wss://host:8443/ocpp/CP%201",
    "ws://host/ocpp, ws://host/ocppCP%201",
    "ws://host/?id=, ws://host/?id=CP%201",
    "ws://host/{clientId}/ocpp?a=b, ws://host/CP%201/ocpp?a=b",
    "ws://host/{clientId}?id={clientId}, ws://host/CP%201?id=CP%201",
    "WS://[::1]:9000/, WS://[::1]:9000/CP%201"
  })
  void theIdIsAppendedOrPutWhereThePlaceholderStands(String baseUrl, String expected)
      throws Exception {
    Configuration configuration = load(baseUrl).configuration();

    assertEquals(expected, configuration.primary().urlFor("CP%201").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://host/",
        "host/",
        "ws:/host/",
        "ws:///path/",
        "ws://host",
        "ws://host:9000",
        "ws://{clientId}/",
        "ws://{clientId}.host/",
        "ws://user:pass@host/",
        "ws://user@host/",
        "ws://host/#part",
        "ws://host:0/",
        "ws://host:70000/",
        "ws://my_host/",
        "ws://ho st/",
        "ws://host/{other}/"
      })
  void aUrlThatCannotBeDialledOrGivesTheHostAwayIsAFault(String baseUrl) {
    List<String> faults = new Folder(path).faults(settings(baseUrl));

    assertEquals(1, faults.size(), faults::toString);
  }

  @Test
  void aFaultShowsNeitherLoginNorQueryOfAUrl() {
    String faults = new Folder(path).faults(settings("ws://me:pw@host/?token=t#x")).toString();

    assertFalse(faults.contains("pw"), faults);
    assertFalse(faults.contains("token"), faults);
  }

  @Test
  void aPathThatRunsIntoTheIdIsAWarning() throws Exception {
    assertEquals(
        List.of(
            "primaryUrl: \"ws://host/ocpp\" runs into the charge point's id, which is appended as"
                + " it is; end it with / or put {clientId} where the id belongs"),
        load("ws://host/ocpp").warnings());
  }

  @Test
  void anEmptySecondaryUrlMeansNoSecondary() throws Exception {
    for (String none : List.of("\"\"", "null")) {
      Loaded loaded = new Folder(path).load(Folder.minimalWith("\"secondaryUrl\": " + none));
      assertEquals(null, loaded.configuration().secondary());
    }
  }

  @Test
  void anIdMatchesAsAWholeAndUpTo255Characters() throws Exception {
    ListenSettings proxy = load("ws://host/").configuration().proxy();

    assertEquals(true, proxy.accepts("CP_1"));
    assertEquals(false, proxy.accepts("CP 1"));
    assertEquals(false, proxy.accepts(""));
    assertEquals(true, proxy.accepts("A".repeat(255)));
    assertEquals(false, proxy.accepts("A".repeat(256)));
  }

  private Loaded load(String baseUrl) throws ConfigurationException {
    return new Folder(path).load(settings(baseUrl));
  }

  private static String settings(String baseUrl) {
    return Folder.minimal().replace("ws://csms.example/", baseUrl);
  }
}
