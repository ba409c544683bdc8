package org.ocppproxy.session;

import java.net.URI;
import java.util.Map;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/**
 * Where and how to connect to a CSMS on behalf of a charge point.
 *
 * @param url {@code ws} or {@code wss}, the charge point's id in it
 * @param headers of the handshake, by name; may hold credentials
 */
public record Destination(
    Role role, URI url, Subprotocol subprotocol, Map<String, String> headers) {
  /** Kept as long as the connection: a copy without a table, in no order. */
  public Destination {
    headers = Map.copyOf(headers);
  }

  /** Host and, if given, port: all of the URL that is fit for logs and alerts. */
  public String host() {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  @Override
  public String toString() {
    return role.shortName() + " " + host();
  }
}
