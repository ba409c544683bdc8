package org.ocppproxy.wiring;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocppproxy.config.AccessSettings;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.CsmsAuthorization;
import org.ocppproxy.config.UpstreamSettings;
import org.ocppproxy.config.UpstreamUrls;
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
    String id = handshake.chargePoint().value();
    UpstreamUrls urls = configuration.routing().of(id).orElseGet(this::standard);
    Map<String, String> introduction = Map.copyOf(introduction(handshake));
    List<Destination> destinations = new ArrayList<>(2);
    for (Role role : List.of(Role.PRIMARY, Role.SECONDARY)) {
      AccessSettings access = accessOf(role);
      urls.urlFor(role, encoded(access.idOf(id)))
          .map(url -> destination(role, url, access, handshake, introduction))
          .ifPresent(destinations::add);
    }
    return destinations;
  }

  private UpstreamUrls standard() {
    UpstreamSettings secondary = configuration.secondary();
    return new UpstreamUrls(
        configuration.primary().baseUrl(), secondary == null ? null : secondary.baseUrl());
  }

  private AccessSettings accessOf(Role role) {
    return role == Role.PRIMARY ? configuration.primaryAccess() : configuration.secondaryAccess();
  }

  /** Without an authorization both CSMSs' headers are the same, and one map in memory. */
  private static Destination destination(
      Role role,
      URI url,
      AccessSettings access,
      Handshake handshake,
      Map<String, String> introduction) {
    Map<String, String> headers =
        authorization(access.authorization(), handshake)
            .map(secret -> with(introduction, "Authorization", secret))
            .orElse(introduction);
    return new Destination(role, url, handshake.subprotocol(), headers);
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(some);
    all.put(name, value);
    return all;
  }

  /** What both are told of the charge point. */
  private static Map<String, String> introduction(Handshake handshake) {
    Map<String, String> headers = new LinkedHashMap<>();
    handshake.userAgent().ifPresent(agent -> headers.put("User-Agent", agent));
    headers.put("X-Forwarded-For", handshake.forwarded().chain());
    handshake.forwarded().proto().ifPresent(proto -> headers.put("X-Forwarded-Proto", proto));
    headers.put("X-Real-IP", handshake.address());
    return headers;
  }

  private static Optional<String> authorization(CsmsAuthorization wanted, Handshake handshake) {
    if (wanted instanceof CsmsAuthorization.Login login) {
      return Optional.of(login.header());
    }
    // As it came: a 1.6 key is raw bytes, which no decoding and encoding would survive.
    return wanted == CsmsAuthorization.Word.FORWARD ? handshake.authorization() : Optional.empty();
  }

  /** URLEncoder is for forms, where a space is a plus; in a path it is %20 (RFC 3986, 2.1). */
  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
