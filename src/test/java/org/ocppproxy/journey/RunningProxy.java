package org.ocppproxy.journey;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonPointer;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.ConfigurationLoader;
import org.ocppproxy.config.ListenSettings;
import org.ocppproxy.config.Loaded;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.Threads;
import org.ocppproxy.launcher.StandaloneProxy;

/**
 * The proxy under test on a free port of the loopback address, configured by a real file.
 *
 * <p>Closing it also looks whether it has left a thread behind.
 */
final class RunningProxy implements AutoCloseable {

  private static final ClientNamesFile NO_NAMES =
      new ClientNamesFile(Path.of("no such folder"), Map.of());

  private final Threads before;
  private final StandaloneProxy proxy;
  private final Witness events;

  private RunningProxy(Threads before, StandaloneProxy proxy, Witness events) {
    this.before = before;
    this.proxy = proxy;
    this.events = events;
  }

  /** With a primary only. */
  static RunningProxy between(String primaryUrl, String... settings) throws Exception {
    return named(NO_NAMES, primaryUrl, settings);
  }

  /** With a primary only, and people's names for the charge points. */
  static RunningProxy named(ClientNamesFile names, String primaryUrl, String... settings)
      throws Exception {
    return start(names, Json.createObjectBuilder().add("primaryUrl", primaryUrl), settings);
  }

  /**
   * With both.
   *
   * @param settings pairs of a JSON pointer and a JSON value, such as {@code "/buffer/maxMessages",
   *     "5"}
   */
  static RunningProxy between(String primaryUrl, URI secondaryUrl, String... settings)
      throws Exception {
    return start(
        NO_NAMES,
        Json.createObjectBuilder()
            .add("primaryUrl", primaryUrl)
            .add("secondaryUrl", secondaryUrl.toString()),
        settings);
  }

  private static RunningProxy start(
      ClientNamesFile names, JsonObjectBuilder urls, String... settings) throws Exception {
    Threads before = Threads.snapshot();
    JsonObject json =
        urls.add("proxy", Json.createObjectBuilder().add("host", "127.0.0.1").add("port", 1))
            .build();
    for (int i = 0; i < settings.length; i += 2) {
      json = with(json, settings[i], settings[i + 1]);
    }
    Loaded loaded = load(json);
    StandaloneProxy proxy =
        StandaloneProxy.start(
            onFreePort(loaded.configuration()), names, Optional.empty(), Witness.class);
    return new RunningProxy(before, proxy, CDI.current().select(Witness.class).get());
  }

  private static JsonObject with(JsonObject json, String pointer, String value) {
    String parent = pointer.substring(0, pointer.lastIndexOf('/'));
    JsonObject whole = json;
    if (!parent.isEmpty() && !Json.createPointer(parent).containsValue(json)) {
      whole = Json.createPointer(parent).add(json, Json.createObjectBuilder().build());
    }
    JsonPointer at = Json.createPointer(pointer);
    try (var reader = Json.createReader(new StringReader(value))) {
      return at.add(whole, reader.readValue());
    }
  }

  private static Loaded load(JsonObject json) throws Exception {
    Path folder = Files.createTempDirectory("ocppproxy-journey");
    try {
      Files.writeString(folder.resolve("config.json"), json.toString());
      return new ConfigurationLoader().load(folder, Map.of());
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Configuration onFreePort(Configuration from) {
    ListenSettings listen = from.proxy();
    return new Configuration(
        from.logLevel(),
        new ListenSettings(
            listen.host(),
            0,
            listen.clientIdPattern(),
            listen.maxMessageBytes(),
            listen.pingInterval(),
            listen.trustedProxies()),
        from.primary(),
        from.secondary(),
        from.reconnect(),
        from.buffer(),
        from.callTimeout(),
        from.secondaryView(),
        from.routing(),
        from.primaryAccess(),
        from.secondaryAccess(),
        from.notifications());
  }

  /** Where charge points connect, with a slash at its end. */
  String url() {
    return "ws://127.0.0.1:" + proxy.port() + "/";
  }

  int port() {
    return proxy.port();
  }

  /** Everything that was told. */
  Witness events() {
    return events;
  }

  Health health() {
    return Health.of(port());
  }

  /** Waits until so many frames were dropped for that reason, and yields what was counted then. */
  Health awaitDropped(String reason, int count) {
    Await.until(
        count + " frames are dropped: " + reason,
        () -> health().dropped(reason) >= count,
        this::health);
    return health();
  }

  /** Ends it in order, as SIGTERM does. */
  void stop() {
    proxy.close();
  }

  @Override
  public void close() {
    proxy.close();
    before.awaitNoneLeft("ocppproxy-", "Grizzly", "tyrus", "weld");
  }
}
