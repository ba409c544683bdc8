package org.ocppproxy.wiring.server;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.Loaded;
import org.ocppproxy.upstream.PatientWires;
import org.ocppproxy.websocket.Wires;
import org.ocppproxy.wiring.EmbeddedExecutors;
import org.ocppproxy.wiring.Platform;

/** What the server lends; where it has no executors, some of our own. */
@ApplicationScoped
public class ServerPlatform {

  static final String TIMER = "java:comp/DefaultManagedScheduledExecutorService";
  static final String THREADS = "java:comp/DefaultManagedThreadFactory";

  private static final System.Logger LOG = System.getLogger(ServerPlatform.class.getName());

  private @Nullable Platform platform;

  /**
   * Borrows everything; before anything else is asked of any bean.
   *
   * @param server that takes the charge points' connections
   * @return ends what is our own; it works without CDI, which may have ended before
   */
  Runnable open(Loaded loaded, ClientNamesFile names, WebSocketContainer server) {
    Optional<ManagedScheduledExecutorService> timer =
        Directory.find(ManagedScheduledExecutorService.class, TIMER);
    Optional<ManagedThreadFactory> threads = Directory.find(ManagedThreadFactory.class, THREADS);
    WebSocketContainer client = ClientContainer.shared(ContainerProvider.getWebSocketContainer());
    Runnable endClient = ClientContainer.prepared(client, server);
    if (timer.isPresent() && threads.isPresent()) {
      Workers workers = new Workers(threads.get());
      platform = with(loaded, names, timer.get(), workers, client);
      return inOrder(workers::end, endClient);
    }
    LOG.log(Level.INFO, "This server has no managed executors; the proxy brings its own");
    EmbeddedExecutors own = new EmbeddedExecutors();
    platform = with(loaded, names, own.timer(), own.executor(), client);
    return inOrder(own::close, endClient);
  }

  private static Runnable inOrder(Runnable first, Runnable then) {
    return () -> {
      try {
        first.run();
      } finally {
        then.run();
      }
    };
  }

  private static Platform with(
      Loaded loaded,
      ClientNamesFile names,
      ScheduledExecutorService timer,
      ExecutorService executor,
      WebSocketContainer client) {
    return new Platform(
        loaded.configuration(),
        names,
        timer,
        executor,
        () -> client,
        ClientContainer.waitsForItsPeers(client) ? new PatientWires(executor) : Wires.STANDARD,
        Optional.empty());
  }

  /** What {@link #open} has borrowed. */
  @Produces
  @Singleton
  public Platform platform() {
    return Objects.requireNonNull(platform, "not open yet");
  }
}
