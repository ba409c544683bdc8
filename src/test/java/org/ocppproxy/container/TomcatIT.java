package org.ocppproxy.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;

class TomcatIT extends DeploymentSuite {

  TomcatIT() {
    super(Tomcat.server());
  }

  @Test
  @Order(LAST)
  void theThreadsThatDialCsmssEndWithTheApplication() throws Exception {
    try (FakeChargePoint chargePoint = connect("Dialled")) {
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      assertTrue(diallingThreads() > 0);
    }
    server().undeploy("ROOT");
    try {
      Await.until(
          "none is left",
          Duration.ofSeconds(30),
          () -> diallingThreads() == 0,
          server()::footprint);
    } finally {
      server().deploy("ROOT");
    }
  }

  private int diallingThreads() {
    return Footprint.threads(server().process().javaProcess(), "WebSocketClient-AsyncIO-");
  }
}
