package org.ocppproxy.journey;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.Dial;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.protocol.Role;

/** A proxy with its CSMSs on either side of one journey, and the charge points that came to it. */
final class Stage implements AutoCloseable {

  final FakeCsms primary = FakeCsms.start("PRI", 1000);
  final FakeCsms secondary = FakeCsms.start("SEC", 5000);
  final RunningProxy proxy;
  private final boolean withSecondary;
  private final List<FakeChargePoint> chargePoints = new CopyOnWriteArrayList<>();

  private Stage(boolean withSecondary, String... settings) throws Exception {
    this.withSecondary = withSecondary;
    this.proxy =
        withSecondary
            ? RunningProxy.between(primary.url(), URI.create(secondary.url()), settings)
            : RunningProxy.between(primary.url(), settings);
  }

  /** With a primary only; settings as {@link RunningProxy} takes them. */
  static Stage withPrimary(String... settings) throws Exception {
    return new Stage(false, settings);
  }

  /** With primary and secondary. */
  static Stage withBoth(String... settings) throws Exception {
    return new Stage(true, settings);
  }

  /** Attempts that follow each other quickly, for ever, and {@code more}. */
  static String[] quickly(String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "/reconnect/initialDelaySeconds", "0.02",
                "/reconnect/maxDelaySeconds", "0.05",
                "/reconnect/maxAttempts", "0"));
    settings.addAll(List.of(more));
    return settings.toArray(String[]::new);
  }

  /** A charge point that speaks 1.6 and has been let in. */
  FakeChargePoint chargePoint(String id) {
    return chargePoint(id, "ocpp1.6");
  }

  FakeChargePoint chargePoint(String id, String... subprotocols) {
    FakeChargePoint came = join(dial(id).subprotocols(subprotocols));
    proxy.events().await(ChargePointConnected.class, e -> e.chargePoint().value().equals(id));
    return came;
  }

  Dial dial(String rawPath) {
    return FakeChargePoint.dial(proxy.url(), rawPath);
  }

  /** Knocks; whatever comes of it is cut at the end of the journey. */
  FakeChargePoint join(Dial dial) {
    FakeChargePoint came = dial.connect();
    chargePoints.add(came);
    return came;
  }

  /** Waits until every CSMS has let it in, and the proxy knows. */
  void awaitConnected(String id) {
    awaitConnected(id, primary, Role.PRIMARY);
    if (withSecondary) {
      awaitConnected(id, secondary, Role.SECONDARY);
    }
  }

  private void awaitConnected(String id, FakeCsms csms, Role role) {
    csms.awaitOpen(id);
    Await.until(
        "the proxy knows that it is connected",
        () -> connected(id, role) >= csms.connections(id).size());
  }

  /** Waits until each CSMS has exactly one open connection for it. */
  void awaitOpenOnly(String id) {
    for (FakeCsms csms : List.of(primary, secondary)) {
      Await.until(
          "one connection is open for " + id,
          () -> csms.openConnections().size() == 1,
          csms::openConnections);
    }
  }

  private long connected(String id, Role role) {
    return proxy.events().all(UpstreamConnected.class).stream()
        .filter(event -> event.role() == role && event.chargePoint().value().equals(id))
        .count();
  }

  /** Cuts the connections of one CSMS and waits until the proxy knows. */
  void drop(FakeCsms csms) {
    Role role = csms.equals(primary) ? Role.PRIMARY : Role.SECONDARY;
    int known = lost(role);
    int open = csms.openConnections().size();
    csms.dropAll();
    proxy.events().await(UpstreamDisconnected.class, e -> lost(role) >= known + open);
  }

  private int lost(Role role) {
    return (int)
        proxy.events().all(UpstreamDisconnected.class).stream()
            .filter(event -> event.role() == role)
            .count();
  }

  @Override
  public void close() {
    chargePoints.forEach(FakeChargePoint::close);
    proxy.close();
    primary.close();
    secondary.close();
  }
}
