package org.ocppproxy.config;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the records that say who is who; unlike other bindings it may still find faults. */
final class AccessBinding {
  /** The entry of {@code routing} for everybody else. */
  private static final String DEFAULT = "default";

  private static final ValueType<String> URL = Texts.upstreamUrl();

  private final Values values;
  private final List<Fault> faults;
  private final Map<String, UpstreamUrls> routes;
  private final AccessSettings primary;
  private final AccessSettings secondary;

  AccessBinding(Values values, Path directory, List<Fault> faults) {
    this.values = values;
    this.faults = faults;
    this.routes = values.find(AccessTable.ROUTING).map(this::routes).orElse(Map.of());
    TlsBinding tls = new TlsBinding(values, directory, faults);
    this.primary = access(AccessTable.PRIMARY, tls);
    this.secondary = access(AccessTable.SECONDARY, tls);
  }

  /** Who has no route needs a primary all the same. */
  static void needPrimary(Values values, List<Fault> faults) {
    if (!values
        .find(AccessTable.ROUTING)
        .orElse(JsonValue.EMPTY_JSON_OBJECT)
        .containsKey(DEFAULT)) {
      values.need(ProxyTable.PRIMARY_URL, faults);
    }
  }

  /** For whom there is no route; present once there is no fault. */
  Optional<UpstreamUrls> standard() {
    return Optional.ofNullable(routes.get(DEFAULT))
        .or(
            () ->
                values
                    .find(ProxyTable.PRIMARY_URL)
                    .map(
                        url ->
                            new UpstreamUrls(
                                url, values.find(ProxyTable.SECONDARY_URL).orElse(null))));
  }

  /** All of them, by id, glob or {@code default}. */
  Map<String, UpstreamUrls> routes() {
    return Collections.unmodifiableMap(routes);
  }

  RoutingSettings routing() {
    Map<String, UpstreamUrls> own = new LinkedHashMap<>(routes);
    own.remove(DEFAULT);
    return new RoutingSettings(own);
  }

  AccessSettings primary() {
    return primary;
  }

  AccessSettings secondary() {
    return secondary;
  }

  private AccessSettings access(AccessTable role, TlsBinding tls) {
    return new AccessSettings(
        values.find(role.authorization).orElse(CsmsAuthorization.Word.NONE),
        values.find(role.clientIds).orElse(Map.of()),
        tls.bind(role));
  }

  private Map<String, UpstreamUrls> routes(JsonObject filled) {
    Map<String, UpstreamUrls> found = new LinkedHashMap<>();
    filled.forEach(
        (pattern, value) -> {
          Optional<UpstreamUrls> urls = urls(value);
          urls.ifPresent(both -> found.put(pattern, both));
          if (urls.isEmpty()) {
            faults.add(fault(pattern));
          }
        });
    return found;
  }

  private Fault fault(String pattern) {
    return new Fault(
        values.file(),
        AccessTable.ROUTING.key() + "." + KeyCheck.shown(pattern),
        URL.disclosure().show(values.writtenIn(AccessTable.ROUTING, pattern)),
        "an array of one or two, each " + URL.expectation());
  }

  private static Optional<UpstreamUrls> urls(JsonValue value) {
    if (!(value instanceof JsonArray array) || array.isEmpty() || array.size() > 2) {
      return Optional.empty();
    }
    List<String> urls = array.stream().flatMap(url -> URL.read(url).stream()).toList();
    return urls.size() == array.size()
        ? Optional.of(new UpstreamUrls(urls.get(0), urls.size() > 1 ? urls.get(1) : null))
        : Optional.empty();
  }
}
