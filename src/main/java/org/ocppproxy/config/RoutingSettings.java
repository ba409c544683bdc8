package org.ocppproxy.config;

import static java.util.Comparator.naturalOrder;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Charge points with CSMSs of their own.
 *
 * @param routes by id or glob, kept in the order in which they are tried: the most literal first
 */
public record RoutingSettings(Map<String, UpstreamUrls> routes) {
  public RoutingSettings {
    routes = Collections.unmodifiableMap(mostLiteralFirst(routes));
  }

  /** The CSMSs of that charge point, or empty if it has none of its own. */
  public Optional<UpstreamUrls> of(String clientId) {
    return Optional.ofNullable(routes.get(clientId))
        .or(
            () ->
                routes.entrySet().stream()
                    .filter(route -> Glob.matches(route.getKey(), clientId))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  private static Map<String, UpstreamUrls> mostLiteralFirst(Map<String, UpstreamUrls> routes) {
    Comparator<String> byLiterals = Comparator.comparingInt(Glob::literals);
    Map<String, UpstreamUrls> sorted = new LinkedHashMap<>();
    routes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(byLiterals.reversed().thenComparing(naturalOrder())))
        .forEach(route -> sorted.put(route.getKey(), route.getValue()));
    return sorted;
  }
}
