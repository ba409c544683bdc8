package org.ocppproxy.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As whom, and how, charge points are introduced to the CSMS of one role.
 *
 * @param authorization of the handshake
 * @param clientIds under which other id this CSMS knows a charge point, by the charge point's own
 * @param tls for {@code wss} URLs, or null for what this Java installation trusts
 */
public record AccessSettings(
    CsmsAuthorization authorization, Map<String, String> clientIds, @Nullable TlsSettings tls) {
  public AccessSettings {
    clientIds = Map.copyOf(clientIds);
  }

  /** The id under which this CSMS knows that charge point. */
  public String idOf(String clientId) {
    return clientIds.getOrDefault(clientId, clientId);
  }
}
