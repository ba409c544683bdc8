package org.ocppproxy.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Role;

/**
 * The CSMSs of a charge point, as base URLs like {@link UpstreamSettings#baseUrl()}.
 *
 * @param secondary null for none
 */
public record UpstreamUrls(String primary, @Nullable String secondary) {

  /**
   * The address to dial, if there is a CSMS of that role: the id in place of each placeholder, else
   * appended.
   *
   * @param percentEncodedId the id as it may stand in a URL's path (OCPP-J 3.1.1)
   * @throws IllegalArgumentException if the id is not percent-encoded
   */
  public Optional<URI> urlFor(Role role, String percentEncodedId) {
    return Optional.ofNullable(role == Role.PRIMARY ? primary : secondary)
        .map(base -> URI.create(UpstreamUrl.of(base, percentEncodedId)));
  }

  /** Shows the URLs without their queries, where a token may stand. */
  @Override
  public String toString() {
    String second = secondary == null ? "none" : Disclosure.URL.text(secondary);
    return Disclosure.URL.text(primary) + ", " + second;
  }
}
