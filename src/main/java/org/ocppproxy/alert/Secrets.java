package org.ocppproxy.alert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What must never be shown, not even when a server repeats it in its answer. */
final class Secrets {

  private final List<String> hidden = new ArrayList<>();

  /** Hides these, also when they are coded as Base64. */
  Secrets(String... secrets) {
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        hidden.add(secret);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        hidden.add(Base64.getEncoder().encodeToString(bytes));
      }
    }
  }

  /** The text with every secret in it crossed out. */
  String crossOut(String text) {
    String safe = text;
    for (String secret : hidden) {
      safe = safe.replace(secret, "***");
    }
    return safe;
  }

  /** None of them. */
  @Override
  public String toString() {
    return "Secrets[hidden]";
  }
}
