package org.ocppproxy.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules for the URL of a CSMS, before and after a charge point's id is put into it. */
final class UpstreamUrl {
  private static final Set<String> SCHEMES = Set.of("ws", "wss");

  private UpstreamUrl() {}

  static String of(String baseUrl, String percentEncodedId) {
    return baseUrl.contains(UpstreamSettings.PLACEHOLDER)
        ? baseUrl.replace(UpstreamSettings.PLACEHOLDER, percentEncodedId)
        : baseUrl + percentEncodedId;
  }

  static boolean isUsable(String baseUrl) {
    Optional<URI> one = parse(of(baseUrl, "1"));
    Optional<URI> other = parse(of(baseUrl, "2"));
    // No id may ever choose the host: "ws://csms" + id, "ws://csms:9000" + id, "ws://{clientId}/".
    return one.isPresent()
        && other.isPresent()
        && isUpstream(one.get())
        && one.get().getRawAuthority().equals(other.get().getRawAuthority());
  }

  /** Whether an appended id would run together with the last part of the path. */
  static boolean runsIntoId(String baseUrl) {
    return !baseUrl.contains(UpstreamSettings.PLACEHOLDER)
        && !baseUrl.endsWith("/")
        && !baseUrl.endsWith("=");
  }

  static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException notAUrl) {
      return Optional.empty();
    }
  }

  static boolean hasPlainHost(URI uri) {
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && uri.getPort() != 0
        && uri.getPort() <= 65535;
  }

  private static boolean isUpstream(URI uri) {
    String scheme = uri.getScheme();
    return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) && hasPlainHost(uri);
  }
}
