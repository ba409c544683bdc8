package org.ocppproxy.wiring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.UpstreamSettings;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.session.Destination;
import org.ocppproxy.session.Destinations;
import org.ocppproxy.session.Handshake;

/**
 * The CSMSs of the configuration, and the headers that a charge point is introduced with.
 *
 * @param configuration of which primary and secondary count
 */
record ConfiguredDestinations(Configuration configuration) implements Destinations {

  @Override
  public List<Destination> of(Handshake handshake) {
    List<Destination> destinations = new ArrayList<>(2);
    destinations.add(destination(Role.PRIMARY, configuration.primary(), handshake));
    UpstreamSettings secondary = configuration.secondary();
    if (secondary != null) {
      destinations.add(destination(Role.SECONDARY, secondary, handshake));
    }
    return destinations;
  }

  private static Destination destination(Role role, UpstreamSettings csms, Handshake handshake) {
    return new Destination(
        role,
        csms.urlFor(encoded(handshake.chargePoint().value())),
        handshake.subprotocol(),
        headers(role, handshake));
  }

  private static Map<String, String> headers(Role role, Handshake handshake) {
    Map<String, String> headers = new LinkedHashMap<>();
    handshake.userAgent().ifPresent(agent -> headers.put("User-Agent", agent));
    headers.put("X-Forwarded-For", handshake.address());
    headers.put("X-Real-IP", handshake.address());
    if (role == Role.PRIMARY) {
      handshake.authorization().ifPresent(secret -> headers.put("Authorization", secret));
    }
    return headers;
  }

  /** URLEncoder is for forms, where a space is a plus; in a path it is %20 (RFC 3986, 2.1). */
  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
