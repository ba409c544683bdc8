package org.ocppproxy.config;

/** A login at an SMTP server. */
public record AuthSettings(String user, String pass) {
  /** Shows neither part. */
  @Override
  public String toString() {
    return "AuthSettings[hidden]";
  }
}
