package org.ocppproxy.config;

import java.net.URI;

/**
 * One CSMS.
 *
 * @param baseUrl a ws or wss URL, with or without {@value #PLACEHOLDER} in its path or query
 * @param whenUnavailable what its absence means for the charge point; always {@link
 *     WhenUnavailable#KEEP} for the secondary
 * @param commands what it may ask of the charge point
 */
public record UpstreamSettings(
    String baseUrl, WhenUnavailable whenUnavailable, CommandSettings commands) {

  /** Stands in a URL where the id belongs, if that is not its end. */
  public static final String PLACEHOLDER = "{clientId}";

  /**
   * The address to dial for one charge point: the id in place of each placeholder, else appended.
   *
   * @param percentEncodedId the id as it may stand in a URL's path (OCPP-J 3.1.1)
   * @throws IllegalArgumentException if the id is not percent-encoded
   */
  public URI urlFor(String percentEncodedId) {
    return URI.create(UpstreamUrl.of(baseUrl, percentEncodedId));
  }

  /** The URL without its query, where a token may stand; a login it cannot have. */
  public String publicUrl() {
    int query = baseUrl.indexOf('?');
    return query < 0 ? baseUrl : baseUrl.substring(0, query);
  }

  /** Shows the URL without its query, where a token may stand. */
  @Override
  public String toString() {
    return "UpstreamSettings[baseUrl="
        + Disclosure.URL.text(baseUrl)
        + ", whenUnavailable="
        + whenUnavailable
        + ", commands="
        + commands
        + "]";
  }
}
