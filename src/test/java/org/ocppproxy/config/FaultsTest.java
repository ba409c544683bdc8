package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @Test
  void everyFaultOfBothFilesIsNamedAtOnce() {
    String wrong =
        """
        {"logLevel": "loud", "proxy": {"port": "nine", "clientIdPattern": "["},
         "secondaryUrl": "http://csms/", "reconnect": {"initialDelaySeconds": 61}, "buffer": 5}
        """;

    List<String> faults = new Folder(path).names("{\"CP1\": 5}").faults(wrong);

    assertEquals(
        Set.of(
            "logLevel: \"loud\" is not \"error\" or \"warn\" or \"info\" or \"debug\"",
            "primaryUrl: is missing, it should be a ws:// or wss:// URL with host and path,"
                + " without login or fragment",
            "secondaryUrl: \"http://csms/\" is not a ws:// or wss:// URL with host and path,"
                + " without login or fragment",
            "proxy.host: is missing, it should be a text",
            "proxy.port: \"nine\" is not a number from 1 to 65535",
            "proxy.clientIdPattern: \"[\" is not a regular expression",
            "reconnect.initialDelaySeconds: 61 is not at most reconnect.maxDelaySeconds, which is"
                + " 60",
            "buffer: the value given is not an object",
            "CP1: 5 is not a text"),
        Set.copyOf(faults));
    assertEquals(9, faults.size());
  }

  @Test
  void theExceptionSaysOneLinePerFaultWithItsFile() {
    Folder folder = new Folder(path).names("[]").settings("{}");

    ConfigurationException thrown = assertThrows(ConfigurationException.class, folder::load);

    assertEquals(
        List.of(
            "config.json: primaryUrl: is missing, it should be a ws:// or wss:// URL with host"
                + " and path, without login or fragment",
            "config.json: proxy.host: is missing, it should be a text",
            "config.json: proxy.port: is missing, it should be a number from 1 to 65535",
            "clientIdToHuman.json: what it holds is not a JSON object"),
        String.valueOf(thrown.getMessage()).lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0",
        "65536",
        "9000.5",
        "-1",
        "1e999999999",
        "1e-999999999",
        "\"9000 \"",
        "true",
        "[9000]"
      })
  void aPortThatIsNoneIsAFault(String port) {
    String settings = Folder.minimal().replace("9000", port);

    List<String> faults = new Folder(path).faults(settings);

    assertEquals(1, faults.size());
    assertTrue(faults.get(0).endsWith(" is not a number from 1 to 65535"), faults.get(0));
  }

  @Test
  void anAbsurdlyLargeNumberIsAFaultWithItsKey() {
    assertEquals(
        List.of("proxy.port: a number of that size is not allowed"),
        new Folder(path).faults(Folder.minimal().replace("9000", "1e99999999999")));
  }

  @Test
  void brokenSyntaxIsNamedWithLineAndColumn() {
    List<String> faults = new Folder(path).faults("{\n  \"logLevel\": \"info\"\n  \"proxy\": 1}");

    assertEquals(List.of("line 3, column 9: what stands there is not valid JSON"), faults);
  }

  @Test
  void textAfterTheObjectIsAFault() {
    assertEquals(1, new Folder(path).faults(Folder.minimal() + " {}").size());
  }

  @Test
  void anUnfinishedFileIsAFault() {
    assertEquals(1, new Folder(path).faults("{\"proxy\": ").size());
    assertEquals(1, new Folder(path).faults("").size());
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() {
    for (String nothing : List.of("", "\uFEFF", " \n ")) {
      assertEquals(
          List.of("config.json: must not be empty, it should be a JSON object"),
          new Folder(path).faults(nothing));
    }
  }

  @Test
  void anEmptyTextIsSaidToBeEmpty() {
    for (String nothing : List.of("", "  ", "${EMPTY}")) {
      assertEquals(
          List.of("proxy.host: must not be empty, it should be a text"),
          new Folder(path)
              .with("EMPTY", "")
              .faults(Folder.minimal().replace("127.0.0.1", nothing)));
    }
    assertEquals(
        List.of("proxy.port: must not be empty, it should be a number from 1 to 65535"),
        new Folder(path).faults(Folder.minimal().replace("9000", "\"\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[1|clientIdToHuman.json: line 1, column ",
        "{\"A\":1}|clientIdToHuman.json: A: 1 is not a text",
        "~~|clientIdToHuman.json: must not be empty"
      })
  void aFaultOfTheNamesSaysWhichFileItIsIn(String names, String expected) {
    Folder folder = new Folder(path).names(names).settings(Folder.minimal());

    ConfigurationException thrown = assertThrows(ConfigurationException.class, folder::load);

    assertEquals(1, thrown.faults().size());
    assertTrue(thrown.faults().get(0).line().startsWith(expected), thrown.getMessage());
  }

  @Test
  void aKeyGivenTwiceIsAFault() {
    String settings = Folder.minimal().replace("\"port\"", "\"port\": 8, \"port\"");

    assertEquals(
        List.of("proxy.port: a second value is not allowed"), new Folder(path).faults(settings));
  }

  @Test
  void aFolderWithoutSettingsIsAFaultThatSaysWhereTheyShouldBe() {
    List<String> faults = new Folder(path).faults();

    assertEquals(
        List.of(
            "config.json: is missing, it should be a readable file at "
                + path.resolve("config.json").toAbsolutePath()),
        faults);
  }

  @Test
  void textThatIsNotUtf8IsAFault() throws Exception {
    Files.write(
        path.resolve("config.json"), new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'});

    assertEquals(List.of("config.json: its text is not UTF-8"), new Folder(path).faults());
  }

  @Test
  void aByteOrderMarkIsTolerated() {
    assertEquals(List.of(), new Folder(path).faults('\uFEFF' + Folder.minimal()));
  }

  @Test
  void fractionsOfASecondAreAllowed() throws Exception {
    String settings = Folder.minimalWith("\"reconnect\": {\"initialDelaySeconds\": 0.25}");

    Configuration configuration = new Folder(path).load(settings).configuration();

    assertEquals(250, configuration.reconnect().initialDelay().toMillis());
  }
}
