package org.ocppproxy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** What a server that deploys WARs must be good for besides. These come last and in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DeploymentSuite extends WarSuite {

  static final int LAST = Order.DEFAULT + 1;

  /**
   * An idle worker may hold what it first or last saw; WildFly's end after five seconds, Tomcat's
   * after a minute. They do so only while nobody asks for anything.
   */
  private static final Duration IDLE_WORKERS_GO = Duration.ofMinutes(2);

  DeploymentSuite(ServerKind kind) {
    super(kind);
  }

  @Test
  void chargePointsAreServedBehindTlsToo() throws Exception {
    try (TlsChargePoint chargePoint = TlsChargePoint.connect(server().tlsUrl(), "Wss")) {
      chargePoint.send("[2,\"1\",\"Heartbeat\",{}]");
      assertTrue(chargePoint.awaitText().startsWith("[3,\"1\""));
      assertTrue(server().primary().awaitOpen("Wss").received().size() > 0);
    }
  }

  @Test
  @Order(LAST)
  void aNameInJndiLeadsToTheConfigurationBeforeAnythingElse() throws Exception {
    ConfigFolder other = new ConfigFolder(kind().name() + "-jndi");
    FakeCsms itsPrimary = server().secondary();
    FakeCsms itsSecondary = server().primary();
    other.between(itsPrimary, itsSecondary, server().tls(), server().elsewhere(), 1, "");
    server().deployWithJndi("named", other);
    try (FakeChargePoint chargePoint = FakeChargePoint.connect(server().url("named"), "Named")) {
      server().primary().awaitOpen("Named");
      server().secondary().awaitOpen("Named");
      int transaction = Session.start(chargePoint);
      assertTrue(transaction >= 5000, "the other's, who is primary there: " + transaction);
    }
    server().undeployWithJndi("named");
  }

  @Test
  @Order(LAST)
  void underAContextPathItIsTheSame() throws Exception {
    server().deploy("ocpp");
    Session.charge(server().url("ocpp"), "Below", server().primary(), server().secondary());
    try (FakeChargePoint refused = FakeChargePoint.connect(server().url("ocpp"), "a/b")) {
      assertEquals(404, refused.status());
    }
    server().undeploy("ocpp");
  }

  @Test
  @Order(LAST + 1)
  void undeployingClosesChargePointsWith1001AndTheirUpstreamsAfterThem() throws Exception {
    try (FakeChargePoint chargePoint = connect("Leaving")) {
      chargePoint.call("Heartbeat", "{}");
      var primary = server().primary().awaitOpen("Leaving");
      var secondary = server().secondary().awaitOpen("Leaving");
      server().undeploy("ROOT");
      assertEquals(1001, chargePoint.awaitClose().code());
      assertEquals(1001, primary.awaitClose().code());
      assertEquals(1001, secondary.awaitClose().code());
    }
    server().deploy("ROOT");
    try (FakeChargePoint chargePoint = connect("Leaving")) {
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
    }
  }

  @Test
  @Order(LAST + 2)
  void aBadConfigurationRefusesTheDeploymentWithAllFaultsInTheLog() throws Exception {
    server().undeploy("ROOT");
    server().config().write("{\"primaryUrl\": 7, \"proxy\": {\"host\": \"127.0.0.1\"}}");
    server().deployInVain("ROOT", "primaryUrl: 7 is not", "proxy.port: is missing");
    assertTrue(server().status("/healthz") != 200);
    try (FakeChargePoint refused = connect("Early")) {
      assertTrue(refused.status() != 101, () -> "" + refused.status());
    }
    server().configureWell();
    server().deploy("ROOT");
    Session.charge(server().url(), "Mended", server().primary(), server().secondary());
  }

  @Test
  @Order(LAST + 3)
  void redeployingTwentyTimesLeavesNothingBehind() throws Exception {
    redeploy();
    Footprint before = server().footprint();
    for (int i = 0; i < 20; i++) {
      redeploy();
    }
    serveLikeThoseBefore();
    Await.until(
        "all is as it was",
        IDLE_WORKERS_GO,
        () -> server().footprint().isWithin(before, kind().formerDeploymentsKept()),
        () -> before + " became " + server().footprint());
  }

  /** What keeps only who last asked for something then keeps the one deployment that is there. */
  private void serveLikeThoseBefore() {
    try (FakeChargePoint chargePoint = connect("Redeployed")) {
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      server().secondary().awaitOpen("Redeployed");
    }
  }

  /** Over itself, while a charge point is connected. */
  private void redeploy() throws Exception {
    try (FakeChargePoint chargePoint = connect("Redeployed")) {
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      server().secondary().awaitOpen("Redeployed");
      CompletableFuture<Void> deployed = server().replace("ROOT");
      assertEquals(1001, chargePoint.awaitClose().code());
      deployed.join();
    }
    server().awaitDeployed("ROOT");
    Await.until(
        "nobody is connected",
        () ->
            server().primary().openConnections().isEmpty()
                && server().secondary().openConnections().isEmpty());
  }
}
