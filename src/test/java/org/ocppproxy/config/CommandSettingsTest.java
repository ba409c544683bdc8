package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.protocol.CsmsActions;

class CommandSettingsTest {
  private static final String KEY = "primary.commands";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @Test
  void readyMadeWordsStandForLists() throws Exception {
    assertEquals(new CommandSettings(List.of("*"), List.of()), commands("\"all\""));
    assertEquals(new CommandSettings(List.of(), List.of("*")), commands("\"none\""));
    assertEquals(
        new CommandSettings(List.copyOf(CsmsActions.readOnly()), List.of()),
        commands("\"read-only\""));
  }

  @Test
  void listsAreTakenAsTheyStand() throws Exception {
    assertEquals(
        new CommandSettings(List.of("Get*", "Reset"), List.of("GetLog")),
        commands("{\"allow\": [\"Get*\", \"Reset\"], \"deny\": [\"GetLog\"]}"));
    assertEquals(
        new CommandSettings(List.of(), List.of()), commands("{\"allow\": [], \"deny\": []}"));
  }

  @Test
  void aListLeftOutDeniesNothingOrAllowsAll() throws Exception {
    assertEquals(
        new CommandSettings(List.of("*"), List.of("Reset")), commands("{\"deny\": [\"Reset\"]}"));
    assertEquals(
        new CommandSettings(List.of("Reset"), List.of()), commands("{\"allow\": [\"Reset\"]}"));
  }

  @Test
  void eachCsmsHasItsOwn() throws Exception {
    String both =
        """
        "secondaryUrl": "ws://b/", "primary": {"commands": "none"}, "secondary": {"commands": {"deny": ["Reset"]}}
        """;

    Configuration configuration = new Folder(path).load(Folder.minimalWith(both)).configuration();

    assertEquals(List.of("*"), configuration.primary().commands().deny());
    UpstreamSettings secondary = configuration.secondary();
    assertTrue(secondary != null && secondary.commands().deny().equals(List.of("Reset")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"everything\"",
        "\"All\"",
        "true",
        "5",
        "[\"Reset\"]",
        "{}",
        "{\"alow\": [\"Reset\"]}",
        "{\"allow\": [\"Reset\"], \"comment\": \"x\"}",
        "{\"deny\": \"Reset\"}",
        "{\"deny\": null}",
        "{\"deny\": [5]}",
        "{\"deny\": [\"\"]}",
        "{\"deny\": [\"Reset, UpdateFirmware\"]}"
      })
  void aWrongShapeIsAFault(String value) {
    List<String> faults = new Folder(path).faults(with(value));

    assertEquals(1, faults.size(), faults::toString);
    assertTrue(
        faults
            .get(0)
            .endsWith(
                " is not \"all\" or \"none\" or \"read-only\" or {\"allow\": [actions],"
                    + " \"deny\": [actions]}"),
        faults::toString);
    assertTrue(faults.get(0).startsWith(KEY + ": "), faults::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "Rest, ; the nearest is Reset",
    "UpdateFirmwares, ; the nearest is UpdateFirmware",
    "GetVariable, ; the nearest is GetVariables",
    "BootNotification, ''",
    "VendorSpecial, ''"
  })
  void anActionThatNoVersionKnowsIsAWarning(String action, String guess) throws Exception {
    assertEquals(
        List.of(
            "primary.commands: \""
                + action
                + "\" is no action that a CSMS asks for in any OCPP version"
                + guess),
        new Folder(path).load(with("{\"deny\": [\"" + action + "\"]}")).warnings());
  }

  @Test
  void whatIsKnownOrHasWildcardsIsNoWarning() throws Exception {
    String value =
        "{\"allow\": [\"*\", \"Foo*\"], \"deny\": [\"reset\", \"AFRRSignal\", \"R?set\"]}";

    assertEquals(List.of(), new Folder(path).load(with(value)).warnings());
  }

  @Test
  void theReadmeListsWhatReadOnlyStandsFor() throws Exception {
    String readme = Files.readString(Path.of("README.md"));

    assertTrue(readme.replace('\n', ' ').contains(String.join(", ", CsmsActions.readOnly())));
  }

  private CommandSettings commands(String value) throws ConfigurationException {
    Loaded loaded = new Folder(path).load(with(value));
    assertEquals(List.of(), loaded.warnings());
    return loaded.configuration().primary().commands();
  }

  private static String with(String value) {
    return Folder.minimalWith("\"primary\": {\"commands\": " + value + "}");
  }
}
