package org.ocppproxy.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FakeChargePoint;

class PayaraIT extends DeploymentSuite {
  PayaraIT() {
    super(Payara.server());
  }

  /** What a message costs there depends on it. */
  @Test
  void itsTyrusTakesOurTimer() {
    try (FakeChargePoint chargePoint = connect("Timed")) {
      assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      server().process().awaitLog("ClientManager takes the proxy's timer");
      server().process().awaitLog("TyrusServerContainerImpl takes the proxy's timer");
    }
  }
}
