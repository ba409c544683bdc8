package org.ocppproxy.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;
import org.ocppproxy.session.Destination;

class DialConfigTest {

  private final DialConfig config =
      new DialConfig(
          new Destination(
              Role.PRIMARY,
              URI.create("ws://csms/CP1"),
              Subprotocol.OCPP_2_0_1,
              Map.of("User-Agent", "cp")),
          null);

  @Test
  void itOffersTheOneVersionAndBringsItsHeaders() {
    Map<String, List<String>> headers = new HashMap<>(Map.of("user-agent", List.of("container")));

    config.getConfigurator().beforeRequest(headers);

    assertEquals(List.of("ocpp2.0.1"), config.getPreferredSubprotocols());
    assertEquals(Map.of("User-Agent", List.of("cp")), headers);
  }

  @Test
  void whatOnlyTheHandshakeNeedsCanBeForgottenAndNothingElse() {
    config.getUserProperties().put("the container's own", 1);

    ConnectTimeouts.forget(config.getUserProperties());

    assertEquals(Map.of("the container's own", 1), config.getUserProperties());
  }
}
