package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.Certificates;

class TlsSettingsTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @BeforeEach
  void writeFiles() throws Exception {
    Files.write(path.resolve("client.p12"), Certificates.CLIENT.pkcs12());
    Files.write(path.resolve("old.p12"), Certificates.EXPIRED.pkcs12());
    Files.writeString(path.resolve("ca.pem"), Certificates.HERE.pem());
    Files.writeString(
        path.resolve("mixed.pem"), Certificates.EXPIRED.pem() + Certificates.HERE.pem());
    Files.writeString(path.resolve("old.pem"), Certificates.EXPIRED.pem());
    Files.writeString(path.resolve("notes.txt"), "remember the milk");
    Files.writeString(path.resolve("broken.pem"), Certificates.HERE.pem().replaceAll("[A-M]", "Q"));
  }

  @Test
  void withoutSettingsTheCertificatesOfThisJavaCount() throws Exception {
    assertNull(new Folder(path).load(Folder.minimal()).configuration().primaryAccess().tls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"primary", "secondary"})
  void everyFileReachesTheRecordOfItsRole(String role) throws Exception {
    String settings =
        "\"trustStore\": \"ca.pem\", \"keyStore\": \"client.p12\", \"keyStorePassword\": \"%s\""
            .formatted(Certificates.PASSWORD);
    Configuration configuration =
        new Folder(path).load(Folder.minimalWith(tls(role, settings))).configuration();
    boolean primary = role.equals("primary");
    TlsSettings tls =
        (primary ? configuration.primaryAccess() : configuration.secondaryAccess()).tls();
    assertNull((primary ? configuration.secondaryAccess() : configuration.primaryAccess()).tls());
    assertNotNull(tls);
    assertTrue(tls.verifyHostname());
    assertEquals(1, assertPresent(tls.trusted()).size());
    assertEquals(1, assertPresent(tls.own()).size());
  }

  @Test
  void aMissingFileIsAFaultThatSaysWhereItWasLookedFor() {
    assertFault(
        "\"trustStore\": \"no.p12\"",
        "primary.tls.trustStore: \"no.p12\" is not a readable file at " + path.resolve("no.p12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"trustStore", "keyStore"})
  void aWrongPasswordIsAFaultThatDoesNotShowIt(String key) {
    assertFault(
        "\"%s\": \"client.p12\", \"%sPassword\": \"guess\"".formatted(key, key),
        "primary.tls.%sPassword: the value given is not the password of \"client.p12\""
            .formatted(key));
    assertFault(
        "\"%s\": \"client.p12\"".formatted(key),
        "primary.tls.%sPassword: is missing, it should be the password of \"client.p12\""
            .formatted(key));
  }

  @Test
  void anExpiredCertificateIsAFaultButNotOneAmongOthersThatAreTrusted() throws Exception {
    String expired = "\"keyStore\": \"old.p12\", \"keyStorePassword\": \"%s\"";
    List<String> faults = faults(expired.formatted(Certificates.PASSWORD));
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(
        faults
            .get(0)
            .startsWith(
                "primary.tls.keyStore: \"old.p12\" is not valid now: the certificate of"
                    + " \"CN=EXPIRED\" is valid from "),
        faults::toString);
    assertEquals(1, faults("\"trustStore\": \"old.pem\"").size());
    assertEquals(List.of(), faults("\"trustStore\": \"mixed.pem\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "broken.pem"})
  void aFileOfAnotherKindIsAFault(String file) {
    for (String key : List.of("trustStore", "keyStore")) {
      List<String> faults = faults("\"%s\": \"%s\"".formatted(key, file));
      assertEquals(1, faults.size(), faults::toString);
      assertTrue(faults.get(0).startsWith("primary.tls." + key + ": "), faults::toString);
    }
  }

  @Test
  void aKeyStoreWithoutAKeyIsAFault() {
    assertFault(
        "\"keyStore\": \"ca.pem\"",
        "primary.tls.keyStore: \"ca.pem\" is not a PKCS#12 or PEM file with a key (in PEM: \"BEGIN"
            + " PRIVATE KEY\") and its certificate that Java can find in it");
  }

  private void assertFault(String settings, String expected) {
    assertEquals(List.of(expected), faults(settings));
  }

  private List<String> faults(String settings) {
    return new Folder(path).faults(Folder.minimalWith(tls("primary", settings)));
  }

  private static String tls(String role, String settings) {
    return "\"%s\": {\"tls\": {%s}}".formatted(role, settings);
  }

  private static <T> T assertPresent(@Nullable T value) {
    assertNotNull(value);
    return value;
  }
}
