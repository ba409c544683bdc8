package org.ocppproxy.launcher.demo;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ocppproxy.launcher.Closing;
import org.ocppproxy.launcher.StandaloneProxy;
import org.ocppproxy.launcher.grizzly.GrizzlyClient;
import org.ocppproxy.protocol.Role;

/**
 * The demonstration: needs no configuration and no network beyond the loopback address.
 *
 * <p>One at a time in a process, like the proxy in it.
 */
public final class Demo implements AutoCloseable {

  /** Where the proxy listens if nobody else does. */
  public static final int USUAL_PORT = 9000;

  private static final int MOST_BYTES = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final double BETWEEN_STATIONS = 3;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Screen screen;
  private final Map<String, Dialect> stations = new LinkedHashMap<>();

  private String proxyUrl = "";

  private Demo(Screen screen) {
    this.screen = screen;
    stations.put("STATION01", new Ocpp16());
    stations.put("STATION02", Ocpp2x.v201());
    stations.put("STATION03", Ocpp2x.v21());
  }

  /**
   * Starts it; charge points, the simulated ones and others, are welcome when this returns.
   *
   * @param ink whether lines are coloured
   * @param speed 1 for people; a test may run it faster
   * @param port where the proxy listens, 0 for any free port
   * @throws IOException if an address cannot be bound
   * @throws DeploymentException never, unless there is a bug
   */
  static Demo start(PrintStream out, Ink ink, double speed, int port)
      throws IOException, DeploymentException {
    return start(out, ink, speed, port, () -> {});
  }

  private static Demo start(PrintStream out, Ink ink, double speed, int port, Runnable nobodyLooks)
      throws IOException, DeploymentException {
    Clock clock = Clock.system(ZoneId.systemDefault());
    Demo demo = new Demo(new Screen(out, ink, clock, nobodyLooks));
    boolean started = false;
    try {
      demo.open(speed, port);
      started = true;
      return demo;
    } finally {
      if (!started) {
        Closing.all(demo.parts);
      }
    }
  }

  /**
   * Starts it for people at this process's console.
   *
   * @param nobodyLooks called once nobody reads standard output any more
   * @throws IOException if no address can be bound
   * @throws DeploymentException never, unless there is a bug
   */
  public static Demo start(Runnable nobodyLooks) throws IOException, DeploymentException {
    return start(
        System.out,
        Ink.ofConsole(System.getenv()),
        1,
        DemoConfiguration.freeOrAny(USUAL_PORT),
        nobodyLooks);
  }

  private void open(double speed, int port) throws IOException, DeploymentException {
    screen.tell(Introduction.FIRST);
    Clockwork clockwork = new Clockwork(speed);
    WebSocketContainer client = opened(GrizzlyClient.lease(MOST_BYTES, PATIENCE)).container();
    DemoCsms primary = opened(csms(Role.PRIMARY, 1001, clockwork));
    DemoCsms secondary = opened(csms(Role.SECONDARY, 5001, clockwork));
    StandaloneProxy proxy =
        opened(
            StandaloneProxy.start(
                DemoConfiguration.of(port, primary.url(), secondary.url()),
                DemoConfiguration.NO_NAMES,
                Optional.of(screen::alert)));
    // First to end, so that nobody answers the closing of the others by coming back.
    opened(clockwork);
    proxyUrl = "ws://" + DemoConfiguration.HOST + ":" + proxy.port() + "/";
    screen.tell(Introduction.text(proxyUrl, primary.url(), secondary.url()));
    beginDay(clockwork, client, URI.create(proxyUrl));
  }

  private DemoCsms csms(Role role, int firstTransaction, Clockwork clockwork)
      throws IOException, DeploymentException {
    return new DemoCsms(role, firstTransaction, stations.keySet(), clockwork, screen);
  }

  private void beginDay(Clockwork clockwork, WebSocketContainer client, URI proxy) {
    int number = 0;
    for (Map.Entry<String, Dialect> station : stations.entrySet()) {
      int own = number++;
      SimulatedChargePoint chargePoint =
          new SimulatedChargePoint(station.getKey(), own, station.getValue(), clockwork, screen);
      clockwork.in(BETWEEN_STATIONS * own, () -> chargePoint.connect(client, proxy));
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  /** Where charge points connect, with a slash at its end. */
  String url() {
    return proxyUrl;
  }

  /** Ends everything in order, within about 5 seconds. */
  @Override
  public void close() {
    screen.tell("Stopping: the proxy closes the charge points, then its connections to the CSMSs.");
    Closing.all(parts);
    screen.tell("Everything has ended in order.");
  }
}
