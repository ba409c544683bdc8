package org.ocppproxy.launcher;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocppproxy.alert.AlertObserver;
import org.ocppproxy.alert.Alerts;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.endpoint.Admission;
import org.ocppproxy.endpoint.ChargePointEndpoint;
import org.ocppproxy.endpoint.Reception;
import org.ocppproxy.launcher.grizzly.GrizzlyClient;
import org.ocppproxy.launcher.grizzly.GrizzlyServer;
import org.ocppproxy.launcher.grizzly.HttpPage;
import org.ocppproxy.launcher.grizzly.UpgradeGate;
import org.ocppproxy.wiring.EmbeddedExecutors;
import org.ocppproxy.wiring.EventLog;
import org.ocppproxy.wiring.Platform;
import org.ocppproxy.wiring.Producers;
import org.ocppproxy.wiring.ProxyLife;
import org.ocppproxy.wiring.StartLine;

/**
 * The whole proxy on a Grizzly server of its own.
 *
 * <p>One at a time in a process, for its endpoint finds its beans through {@code CDI.current()}.
 */
public final class StandaloneProxy implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(StandaloneProxy.class.getName());
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(15);
  private static final Duration ORDERLY_END = Duration.ofMillis(4_500);

  private final Deque<AutoCloseable> parts;
  private final ProxyLife life;
  private final GrizzlyServer server;

  private StandaloneProxy(
      Deque<AutoCloseable> parts,
      Configuration configuration,
      ClientNamesFile names,
      Optional<Consumer<String>> console,
      Class<?>... observers)
      throws IOException, DeploymentException {
    this.parts = parts;
    EmbeddedExecutors executors = opened(new EmbeddedExecutors());
    opened(GrizzlyClient.lease(configuration.proxy().maxMessageBytes(), CONNECT_PATIENCE));
    Platform platform =
        new Platform(
            configuration,
            names,
            executors.timer(),
            executors.executor(),
            ContainerProvider::getWebSocketContainer,
            new GrizzlyWires(),
            console);
    SeContainer beans = opened(beans(platform, observers));
    this.life = beans.select(ProxyLife.class).get();
    this.server = opened(server(configuration, gate(beans)));
    life.start();
    String door = "ws://" + configuration.proxy().host() + ":" + port() + "/";
    Alerts alerts = beans.select(Alerts.class).get();
    LOG.log(Level.INFO, StartLine.of(door, configuration, names.directory(), alerts));
  }

  /**
   * Starts it; charge points are welcome when this returns.
   *
   * @param console where alerts are shown besides their channels, if anywhere
   * @param observers CDI beans besides our own, which may observe events
   * @throws IOException if the address cannot be bound
   * @throws DeploymentException if the endpoint is not valid
   */
  public static StandaloneProxy start(
      Configuration configuration,
      ClientNamesFile names,
      Optional<Consumer<String>> console,
      Class<?>... observers)
      throws IOException, DeploymentException {
    Deque<AutoCloseable> parts = new ArrayDeque<>();
    try {
      return new StandaloneProxy(parts, configuration, names, console, observers);
    } catch (IOException | DeploymentException | RuntimeException e) {
      Closing.all(parts);
      throw e;
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  private static SeContainer beans(Platform platform, Class<?>... observers) {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addProperty("org.jboss.weld.se.shutdownHook", false)
        .addBeanClasses(Producers.class, EventLog.class, AlertObserver.class)
        .addBeanClasses(observers)
        .addExtensions(new GivenPlatform(platform))
        .initialize();
  }

  private static UpgradeGate gate(SeContainer beans) {
    return new ChargePointGate(
        beans.select(Admission.class).get(), beans.select(Reception.class).get());
  }

  private GrizzlyServer server(Configuration configuration, UpgradeGate gate)
      throws IOException, DeploymentException {
    GrizzlyServer.Settings settings =
        new GrizzlyServer.Settings(
            configuration.proxy().host(),
            configuration.proxy().port(),
            configuration.proxy().maxMessageBytes(),
            gate,
            Map.of("/healthz", this::health));
    return GrizzlyServer.start(settings, ChargePointEndpoint.class);
  }

  private HttpPage.Answer health() {
    return new HttpPage.Answer(life.isAccepting() ? 200 : 503, "application/json", life.health());
  }

  /** The port that it really listens on. */
  public int port() {
    return server.port();
  }

  /** Accepts no more, closes charge points, then CSMSs, then everything else; within 5 seconds. */
  @Override
  public void close() {
    server.stopAccepting();
    life.stop(ORDERLY_END);
    Closing.all(parts);
  }
}
