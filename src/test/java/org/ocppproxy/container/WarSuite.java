package org.ocppproxy.container;

import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FakeChargePoint;

/** What every server lends to the WAR besides. */
abstract class WarSuite extends ServerSuite {

  WarSuite(ServerKind kind) {
    super(kind);
  }

  @Test
  void theLogSaysThatListeningIsTheServersBusiness() {
    server().process().awaitLog("are not used");
  }

  @Test
  void theServersMailSessionDeliversAlertsOfBothSides() throws Exception {
    try (FakeChargePoint chargePoint = connect("Mail")) {
      chargePoint.call(
          "StatusNotification",
          "{\"connectorId\":1,\"errorCode\":\"GroundFailure\",\"status\":\"Faulted\"}");
      server().mail("ops@example.com", "Mail", "GroundFailure");
      server().secondary().awaitOpen("Mail").dropAbruptly();
      server().mail("ops@example.com", "Mail", "secondary");
    }
  }
}
