package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @Test
  void aVariableStandsAnywhereInAString() throws Exception {
    Folder folder = new Folder(path).with("SITE", "north");

    String settings = Folder.minimal().replace("csms.example/", "${SITE}.example/${SITE}/");

    assertEquals(
        "ws://north.example/north/", folder.load(settings).configuration().primary().baseUrl());
  }

  @Test
  void aMissingVariableIsAFaultThatNamesKeyAndVariable() {
    String settings = Folder.minimal().replace("ws://csms.example/", "${CSMS}");

    assertEquals(
        List.of("primaryUrl: ${CSMS} is not set in the environment"),
        new Folder(path).faults(settings));
  }

  @Test
  void aMissingVariableIsAFaultEvenWhereAWrongValueIsNone() {
    String settings = Folder.minimalWith("\"notify\": {\"pushover\": {\"userKey\": \"${KEY}\"}}");

    assertEquals(
        List.of("notify.pushover.userKey: ${KEY} is not set in the environment"),
        new Folder(path).faults(settings));
  }

  @Test
  void aFaultShowsTheNameOfAVariableButNeverItsValue() {
    Folder folder = new Folder(path).with("CSMS", "http://token.example/");

    String settings = Folder.minimal().replace("ws://csms.example/", "${CSMS}");

    assertEquals(
        List.of(
            "primaryUrl: \"${CSMS}\" is not a ws:// or wss:// URL with host and path,"
                + " without login or fragment"),
        folder.faults(settings));
  }

  @Test
  void aValueIsTakenAsItIsAndNotReadAgain() throws Exception {
    Folder folder = new Folder(path).with("HOST", "a$1\\\"${HOST}");

    String settings = Folder.minimal().replace("127.0.0.1", "${HOST}");

    assertEquals("a$1\\\"${HOST}", folder.load(settings).configuration().proxy().host());
  }

  @Test
  void twoDollarsMeanTheTextItself() throws Exception {
    String settings =
        Folder.minimal().replace("127.0.0.1", "$${HOST} $${no name} $${ $$$${A} $x {y} $");

    Configuration configuration = new Folder(path).load(settings).configuration();

    assertEquals("${HOST} ${no name} ${ $$${A} $x {y} $", configuration.proxy().host());
  }

  @ParameterizedTest
  @ValueSource(strings = {"${SMTP-PASS}", "${1A}", "${}", "${ A }", "${A.B}", "${SMTP_PASS", "${"})
  void whatIsNoNameOfAVariableIsAFaultThatShowsNothingOfTheText(String wrong) {
    String settings =
        Folder.minimalWith(
            "\"notify\": {\"email\": {\"transporter\": {\"auth\": {\"pass\": \"s3c"
                + wrong
                + "ret\"}}}}");

    assertEquals(
        List.of(
            "notify.email.transporter.auth.pass: what stands after ${ is not a name of letters,"
                + " digits and _, the first no digit, and a }; for the text ${ itself write $${"),
        new Folder(path).faults(settings));
  }

  @Test
  void aNumberMayComeFromTheEnvironment() throws Exception {
    Folder folder = new Folder(path).with("PORT", "9123");

    String settings = Folder.minimal().replace("9000", "\"${PORT}\"");

    assertEquals(9123, folder.load(settings).configuration().proxy().port());
  }
}
