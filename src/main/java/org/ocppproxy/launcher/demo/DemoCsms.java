package org.ocppproxy.launcher.demo;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ocppproxy.launcher.grizzly.GrizzlyServer;
import org.ocppproxy.launcher.grizzly.UpgradeGate;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** A CSMS on a free port of the loopback address that answers whoever comes, in all versions. */
final class DemoCsms implements AutoCloseable {

  private static final int MOST_BYTES = 1 << 20;

  private final Role role;
  private final Answers answers;
  private final Set<String> simulated;
  private final Clockwork clockwork;
  private final Screen screen;
  private final GrizzlyServer server;

  /**
   * Starts it.
   *
   * @param simulated the charge points that are our own
   */
  DemoCsms(
      Role role, int firstTransaction, Set<String> simulated, Clockwork clockwork, Screen screen)
      throws IOException, DeploymentException {
    this.role = role;
    this.answers = new Answers(firstTransaction);
    this.simulated = simulated;
    this.clockwork = clockwork;
    this.screen = screen;
    this.server = start();
  }

  private GrizzlyServer start() throws IOException, DeploymentException {
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(CsmsDoor.class, "/{id}")
            .subprotocols(List.of(Subprotocol.values()).stream().map(Subprotocol::token).toList())
            .configurator(
                new ServerEndpointConfig.Configurator() {
                  @Override
                  public <T> T getEndpointInstance(Class<T> type) {
                    return type.cast(new CsmsDoor(DemoCsms.this::socketFor));
                  }
                })
            .build();
    return GrizzlyServer.start(
        new GrizzlyServer.Settings("127.0.0.1", 0, MOST_BYTES, ask -> UpgradeGate.ADMIT, Map.of()),
        config);
  }

  String url() {
    return "ws://127.0.0.1:" + server.port() + "/";
  }

  private Socket socketFor(String chargePoint) {
    return new Socket(
        screen,
        chargePoint,
        Place.of(role),
        new Desk(role, answers, clockwork, !simulated.contains(chargePoint)));
  }

  @Override
  public void close() {
    server.close();
  }
}
