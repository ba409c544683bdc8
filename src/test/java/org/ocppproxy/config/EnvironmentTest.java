package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    String settings = Folder.minimal().replace("127.0.0.1", "$${HOST} ${no name} $");

    Configuration configuration = new Folder(path).load(settings).configuration();

    assertEquals("${HOST} ${no name} $", configuration.proxy().host());
  }
}
