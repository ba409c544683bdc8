package org.ocppproxy.benchmark.bare;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where the upstreams are, and who dials them: as many at a time as the proxy does. */
final class Dialling {

  static final ExecutorService POOL =
      Executors.newFixedThreadPool(
          32,
          task -> {
            Thread thread = new Thread(task, "bare-dial");
            thread.setDaemon(true);
            return thread;
          });

  static final WebSocketContainer CLIENT = client();

  private static final Properties URLS = urls();

  private Dialling() {}

  static String url(String which) {
    return URLS.getProperty(which);
  }

  /** 0 as a session has it anyway; or -1, which means the same to all but Tyrus. */
  static long idleTimeout() {
    return Long.parseLong(URLS.getProperty("idle"));
  }

  private static Properties urls() {
    Properties urls = new Properties();
    Path file = Path.of(System.getenv("OCPPPROXY_CONFIG_DIR"), "bare.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      urls.load(reader);
      return urls;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tyrus has to be told to share its threads, and gives a new client each time it is asked. */
  private static WebSocketContainer client() {
    WebSocketContainer client = ContainerProvider.getWebSocketContainer();
    if (client.getClass().getName().startsWith("org.glassfish.tyrus")) {
      try {
        @SuppressWarnings("unchecked")
        Map<String, Object> properties =
            (Map<String, Object>) client.getClass().getMethod("getProperties").invoke(client);
        properties.put("org.glassfish.tyrus.client.sharedContainer", true);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return client;
  }
}
