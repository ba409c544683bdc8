package org.ocppproxy.config;

import java.security.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * TLS towards the CSMS of one role.
 *
 * @param trusted the certificates to trust, or null for those of this Java installation
 * @param own our key and its certificates, the key under {@link #noPassword()}; null for none
 * @param verifyHostname whether the certificate must bear the name of the dialled host
 */
public record TlsSettings(
    @Nullable KeyStore trusted, @Nullable KeyStore own, boolean verifyHostname) {

  /** The password of keys that are in memory only. */
  public static char[] noPassword() {
    return new char[0];
  }

  @Override
  public String toString() {
    return "TlsSettings[trusted="
        + (trusted == null ? "default" : "own file")
        + ", key="
        + (own == null ? "none" : "own file")
        + ", verifyHostname="
        + verifyHostname
        + "]";
  }
}
