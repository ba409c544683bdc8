package org.ocppproxy.config;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The side that charge points see.
 *
 * @param host address to listen on
 * @param port 1 to 65535 from a file; 0 in a test lets the system choose
 * @param clientIdPattern what a charge point id must match from end to end; an id longer than
 *     {@value #MAX_ID_LENGTH} characters is refused whatever the pattern says
 * @param maxMessageBytes longest text accepted from either side, in bytes
 * @param pingInterval time between two pings on every connection
 * @param trustedProxies reverse proxies whose forwarded headers are believed
 */
public record ListenSettings(
    String host,
    int port,
    Pattern clientIdPattern,
    int maxMessageBytes,
    Duration pingInterval,
    List<Cidr> trustedProxies) {
  public ListenSettings {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** Longest charge point id, in characters, before the pattern is asked at all. */
  public static final int MAX_ID_LENGTH = 255;

  /** Whether a charge point may connect under this (percent-decoded) id. */
  public boolean accepts(String clientId) {
    return clientId.length() <= MAX_ID_LENGTH && clientIdPattern.matcher(clientId).matches();
  }
}
