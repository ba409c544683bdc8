package org.ocppproxy.alert;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 that nobody in the world trusts but who is told to. */
final class OwnCertificate {

  static final String PASSWORD = "changeit";

  private static final OwnCertificate ONLY = make();

  private final Path file;
  private final SSLContext context;

  private OwnCertificate(Path file, SSLContext context) {
    this.file = file;
    this.context = context;
  }

  /** Both sides of TLS: shows the certificate, and trusts it. */
  static SSLContext context() {
    return ONLY.context;
  }

  /** As a PKCS#12 file. */
  static Path file() {
    return ONLY.file;
  }

  private static OwnCertificate make() {
    try {
      Path folder = Files.createTempDirectory("own-certificate");
      Path file = folder.resolve("own.p12");
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      generate(file);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream bytes = Files.newInputStream(file)) {
        store.load(bytes, PASSWORD.toCharArray());
      }
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, PASSWORD.toCharArray());
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("own", store.getCertificate("own"));
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return new OwnCertificate(file, context);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void generate(Path file) throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1,dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool");
    }
  }
}
