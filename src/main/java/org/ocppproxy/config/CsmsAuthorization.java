package org.ocppproxy.config;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Which {@code Authorization} header a CSMS gets in a charge point's handshake. */
public sealed interface CsmsAuthorization {

  /** The ready-made words. */
  enum Word implements CsmsAuthorization {
    /** The charge point's own, bit for bit. */
    FORWARD,
    /** None at all. */
    NONE
  }

  /** HTTP Basic with this login, the same for every charge point (RFC 7617, in UTF-8). */
  record Login(String user, String password) implements CsmsAuthorization {

    /** The header's value: a secret. */
    public String header() {
      byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** Shows neither part. */
    @Override
    public String toString() {
      return "Login[hidden]";
    }
  }
}
