package org.ocppproxy.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the files that one CSMS's TLS needs, and says what is wrong with them. */
final class TlsBinding {
  private interface Reading {
    KeyStore read(TlsFile file) throws GeneralSecurityException, IOException;
  }

  private final Values values;
  private final Path directory;
  private final List<Fault> faults;

  /**
   * @param directory where relative paths start: the configuration folder
   */
  TlsBinding(Values values, Path directory, List<Fault> faults) {
    this.values = values;
    this.directory = directory;
    this.faults = faults;
  }

  /** Null if nothing is said about TLS. */
  @Nullable TlsSettings bind(AccessTable role) {
    KeyStore trusted = read(role.trustStore, role.trustStorePassword, TlsFile::certificates);
    KeyStore own = read(role.keyStore, role.keyStorePassword, TlsFile::keys);
    if (own != null) {
      checkValidity(role.keyStore, own, false);
    }
    if (trusted != null) {
      checkValidity(role.trustStore, trusted, true);
    }
    boolean verify = values.find(role.verifyHostname).orElse(true);
    return trusted == null && own == null && verify ? null : new TlsSettings(trusted, own, verify);
  }

  private @Nullable KeyStore read(Setting<String> file, Setting<String> password, Reading reading) {
    String name = values.find(file).orElse(null);
    if (name == null) {
      return null;
    }
    byte[] bytes = bytes(file, name);
    if (bytes == null) {
      return null;
    }
    char[] given = values.find(password).orElse("").toCharArray();
    try {
      KeyStore store = reading.read(new TlsFile(bytes, given));
      if (store.size() > 0) {
        return store;
      }
      fault(file, "a PKCS#12 or PEM file with " + contents(file) + " that Java can find in it");
    } catch (UnrecoverableKeyException wrongPassword) {
      wrongPassword(password, name);
    } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
      fault(file, "a PKCS#12 or PEM file with " + contents(file) + ", or is broken");
    }
    return null;
  }

  private static String contents(Setting<String> file) {
    return file.key().endsWith("keyStore")
        ? "a key (in PEM: \"BEGIN PRIVATE KEY\") and its certificate"
        : "certificates";
  }

  private byte @Nullable [] bytes(Setting<String> file, String name) {
    try {
      Path path = directory.resolve(name);
      if (Files.isRegularFile(path) && Files.isReadable(path)) {
        return Files.readAllBytes(path);
      }
      fault(file, "a readable file at " + path.toAbsolutePath().normalize());
    } catch (InvalidPathException | IOException unreadable) {
      fault(file, "a readable file");
    }
    return null;
  }

  private void wrongPassword(Setting<String> password, String name) {
    String expected = "the password of " + Disclosure.quoted(name);
    faults.add(
        values.find(password).isPresent()
            ? new Fault(values.file(), password.key(), "the value given", expected)
            : Fault.missing(values.file(), password.key(), expected));
  }

  /** Of many that are trusted some may be past; a key's own may not. */
  private void checkValidity(Setting<String> file, KeyStore store, boolean oneIsEnough) {
    List<String> past = new ArrayList<>();
    int all = 0;
    try {
      for (String alias : Collections.list(store.aliases())) {
        all++;
        if (store.getCertificate(alias) instanceof X509Certificate certificate) {
          notValid(certificate, past);
        }
      }
    } catch (KeyStoreException notLoaded) {
      throw new IllegalStateException(notLoaded);
    }
    if (!past.isEmpty() && (past.size() == all || !oneIsEnough)) {
      fault(file, "valid now: " + past.get(0));
    }
  }

  private static void notValid(X509Certificate certificate, List<String> past) {
    try {
      certificate.checkValidity();
    } catch (CertificateException notNow) {
      past.add(
          "the certificate of "
              + Disclosure.quoted(certificate.getSubjectX500Principal().getName())
              + " is valid from "
              + certificate.getNotBefore().toInstant()
              + " to "
              + certificate.getNotAfter().toInstant());
    }
  }

  private void fault(Setting<String> file, String expected) {
    faults.add(new Fault(values.file(), file.key(), values.shown(file), expected));
  }
}
