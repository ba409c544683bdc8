package org.ocppproxy.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.ocppproxy.fakes.Certificates;
import org.ocppproxy.fakes.FakeCsms;

/** A configuration folder below {@code target}. */
final class ConfigFolder {

  /** Longest message, in bytes. */
  static final int LIMIT = 20_000;

  /** Of {@link #keyStore()}; another one than {@code run.sh} would take by itself. */
  static final String KEY_STORE_PASSWORD = "let-me-serve";

  private final Path path;

  ConfigFolder(String name) throws IOException {
    path = Files.createDirectories(Path.of("target", "container", name)).toAbsolutePath();
    Files.deleteIfExists(path.resolve("clientIdToHuman.json"));
    writeKeyStore();
  }

  Path path() {
    return path;
  }

  /**
   * A configuration that works, with short times and a low limit.
   *
   * @param tls the one CSMS of charge points called Tls...
   * @param elsewhere that of the one called Elsewhere, with a certificate that does not bear its
   *     name
   * @param more members of the object, each after a comma
   */
  void between(
      FakeCsms primary, FakeCsms secondary, FakeCsms tls, FakeCsms elsewhere, int port, String more)
      throws IOException {
    Files.writeString(
        path.resolve("csms.pem"), Certificates.HERE.pem() + Certificates.ELSEWHERE.pem());
    write(
        """
        {"primaryUrl": "%s", "secondaryUrl": "%s",
         "routing": {"Tls*": ["%s"], "Elsewhere": ["%s"]},
         "primary": {"tls": {"trustStore": "csms.pem"}},
         "proxy": {"host": "127.0.0.1", "port": %d, "maxMessageBytes": %d,
                   "pingIntervalSeconds": 2},
         "reconnect": {"maxAttempts": 0, "initialDelaySeconds": 0.1, "maxDelaySeconds": 0.5}%s}
        """
            .formatted(
                primary.url(), secondary.url(), tls.url(), elsewhere.url(), port, LIMIT, more));
  }

  /** With a key called ocpp; see {@code run.sh --help}. */
  Path keyStore() {
    return path.resolve("ocpp.p12");
  }

  private void writeKeyStore() throws IOException {
    try (OutputStream file = Files.newOutputStream(keyStore())) {
      char[] password = KEY_STORE_PASSWORD.toCharArray();
      KeyStore made = KeyStore.getInstance("PKCS12");
      made.load(
          new ByteArrayInputStream(Certificates.HERE.pkcs12()),
          Certificates.PASSWORD.toCharArray());
      KeyStore ours = KeyStore.getInstance("PKCS12");
      ours.load(null, password);
      ours.setKeyEntry(
          "ocpp",
          made.getKey("it", Certificates.PASSWORD.toCharArray()),
          password,
          made.getCertificateChain("it"));
      ours.store(file, password);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  void write(String json) throws IOException {
    Files.writeString(path.resolve("config.json"), json);
  }
}
