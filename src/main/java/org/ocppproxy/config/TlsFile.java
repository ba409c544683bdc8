package org.ocppproxy.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.List;

/** A file of certificates and keys, PKCS#12 or PEM, read into a store that has no password. */
final class TlsFile {
  private final byte[] bytes;
  private final char[] password;

  TlsFile(byte[] bytes, char[] password) {
    this.bytes = bytes;
    this.password = password;
  }

  /**
   * Every certificate in it, to be trusted.
   *
   * @throws UnrecoverableKeyException if the password is wrong
   * @throws GeneralSecurityException if it cannot be read for another reason, IOException likewise
   */
  KeyStore certificates() throws GeneralSecurityException, IOException {
    KeyStore trusted = empty();
    PemFile pem = new PemFile(bytes);
    if (pem.isOne()) {
      for (Certificate certificate : pem.certificates()) {
        trusted.setCertificateEntry("trusted-" + trusted.size(), certificate);
      }
      return trusted;
    }
    KeyStore store = pkcs12();
    for (String alias : Collections.list(store.aliases())) {
      trusted.setCertificateEntry("trusted-" + trusted.size(), store.getCertificate(alias));
    }
    return trusted;
  }

  /** Every key in it, with its certificates; throws like {@link #certificates}. */
  KeyStore keys() throws GeneralSecurityException, IOException {
    KeyStore keys = empty();
    PemFile pem = new PemFile(bytes);
    if (pem.isOne()) {
      List<Certificate> chain = pem.certificates();
      if (!chain.isEmpty()) {
        String algorithm = chain.get(0).getPublicKey().getAlgorithm();
        var key = pem.key(algorithm, password);
        if (key.isPresent()) {
          add(keys, key.get(), chain.toArray(Certificate[]::new));
        }
      }
      return keys;
    }
    KeyStore store = pkcs12();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        add(keys, store.getKey(alias, password), store.getCertificateChain(alias));
      }
    }
    return keys;
  }

  private static void add(KeyStore keys, Key key, Certificate[] chain)
      throws GeneralSecurityException {
    keys.setKeyEntry("key-" + keys.size(), key, TlsSettings.noPassword(), chain);
  }

  private KeyStore pkcs12() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(new ByteArrayInputStream(bytes), password);
    } catch (IOException unreadable) {
      if (unreadable.getCause() instanceof UnrecoverableKeyException wrongPassword) {
        throw wrongPassword;
      }
      throw unreadable;
    }
    return store;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
