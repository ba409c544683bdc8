package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.Certificates;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** A CSMS behind TLS, with certificates that nobody else knows. */
class TlsJourney {
  private static final String PASSWORD = '"' + Certificates.PASSWORD + '"';

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @BeforeEach
  void writeFiles() throws Exception {
    for (Certificates each :
        new Certificates[] {Certificates.HERE, Certificates.ELSEWHERE, Certificates.CLIENT}) {
      Files.write(folder.resolve(each + ".p12"), each.pkcs12());
      Files.writeString(folder.resolve(each + ".pem"), each.pem());
    }
    Files.writeString(
        folder.resolve("both.pem"), Certificates.CLIENT.pemKey() + Certificates.CLIENT.pem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HERE.p12", "HERE.pem"})
  void aCsmsWhoseCertificateIsTrustedIsSpokenTo(String file) throws Exception {
    try (FakeCsms primary = FakeCsms.startTls("PRI", tls(Certificates.HERE), false);
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                "/primary",
                tls("trustStore", path(file), "trustStorePassword", PASSWORD));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertBoots(chargePoint);
    }
  }

  @Test
  void aCsmsThatNobodyTrustsIsARefusalInWords() throws Exception {
    try (FakeCsms primary = FakeCsms.startTls("PRI", tls(Certificates.HERE), false);
        EventLines told = new EventLines();
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertEquals(101, chargePoint.status());
      String line = told.await("refused: TLS: ");
      assertTrue(line.contains("certification path"), line);
      assertEquals(0, primary.handshakes().size());
    }
  }

  @Test
  void aCertificateOfAnotherHostIsARefusalUnlessTheNameDoesNotMatter() throws Exception {
    try (FakeCsms primary = FakeCsms.startTls("PRI", tls(Certificates.ELSEWHERE), false);
        EventLines told = new EventLines()) {
      try (RunningProxy proxy =
              RunningProxy.between(
                  primary.url(), "/primary", tls("trustStore", path("ELSEWHERE.pem")));
          FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
        assertEquals(101, chargePoint.status());
        String line = told.await("refused: TLS: ");
        assertTrue(line.contains("127.0.0.1"), line);
      }
      try (RunningProxy proxy =
              RunningProxy.between(
                  primary.url(),
                  "/primary",
                  tls("trustStore", path("ELSEWHERE.pem"), "verifyHostname", "false"));
          FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
        assertBoots(chargePoint);
      }
    }
  }

  @Test
  void withoutTheNameTheCertificateMustStillBeTrusted() throws Exception {
    try (FakeCsms primary = FakeCsms.startTls("PRI", tls(Certificates.ELSEWHERE), false);
        EventLines told = new EventLines();
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                "/primary",
                tls("trustStore", path("HERE.pem"), "verifyHostname", "false"));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertEquals(101, chargePoint.status());
      told.await("refused: TLS: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLIENT.p12", "both.pem"})
  void aCsmsThatAsksForOurCertificateGetsIt(String file) throws Exception {
    try (FakeCsms primary = FakeCsms.startTls("PRI", tls(Certificates.HERE), true);
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                "/primary",
                tls(
                    "trustStore",
                    path("HERE.pem"),
                    "keyStore",
                    path(file),
                    "keyStorePassword",
                    PASSWORD));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertBoots(chargePoint);
    }
  }

  @Test
  void aCsmsThatAsksForOurCertificateInVainIsARefusalInWords() throws Exception {
    try (FakeCsms primary = FakeCsms.startTls("PRI", tls(Certificates.HERE), true);
        EventLines told = new EventLines();
        RunningProxy proxy =
            RunningProxy.between(primary.url(), "/primary", tls("trustStore", path("HERE.pem")));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      assertEquals(101, chargePoint.status());
      told.await("refused: TLS: ");
    }
  }

  /** Pairs of a name and a JSON value. */
  private static String tls(String... settings) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < settings.length; i += 2) {
      members.append(i == 0 ? "" : ", ").append('"' + settings[i] + "\": " + settings[i + 1]);
    }
    return "{\"tls\": {" + members + "}}";
  }

  private String path(String file) {
    return '"' + folder.resolve(file).toString() + '"';
  }

  private static SSLContext tls(Certificates own) {
    return own.server(Certificates.CLIENT);
  }

  private static void assertBoots(FakeChargePoint chargePoint) {
    assertEquals(101, chargePoint.status());
    assertEquals(
        "Accepted", chargePoint.call("BootNotification", "{}").payload().getString("status"));
  }
}
