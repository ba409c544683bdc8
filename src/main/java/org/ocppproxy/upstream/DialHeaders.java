package org.ocppproxy.upstream;

import jakarta.websocket.ClientEndpointConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds a connection's own headers to its handshake. */
final class DialHeaders extends ClientEndpointConfig.Configurator {

  private final Map<String, String> own;

  DialHeaders(Map<String, String> own) {
    this.own = own;
  }

  @Override
  public void beforeRequest(Map<String, List<String>> headers) {
    own.forEach(
        (name, value) -> {
          headers.keySet().removeIf(present -> present.equalsIgnoreCase(name));
          headers.put(name, new ArrayList<>(List.of(value)));
        });
  }
}
