package org.ocppproxy.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The Pushover channel.
 *
 * @param userKey user or group to reach
 * @param appToken of the registered application
 * @param device null = all devices of the user
 * @param priority -2 (silent) to 2 (emergency)
 * @param sound null = the user's choice
 * @param apiUrl where messages are posted
 */
public record PushoverSettings(
    String userKey,
    String appToken,
    @Nullable String device,
    int priority,
    @Nullable String sound,
    URI apiUrl) {

  /** Shows neither key nor token. */
  @Override
  public String toString() {
    return "PushoverSettings[device="
        + device
        + ", priority="
        + priority
        + ", sound="
        + sound
        + ", apiUrl="
        + Disclosure.URL.text(apiUrl.toString())
        + "]";
  }
}
