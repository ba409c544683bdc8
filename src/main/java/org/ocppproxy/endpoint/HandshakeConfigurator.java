package org.ocppproxy.endpoint;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import org.ocppproxy.protocol.Subprotocol;

/** The charge point's handshake: which version is spoken, and what is kept of the headers. */
public final class HandshakeConfigurator extends ServerEndpointConfig.Configurator {

  /** The first of the charge point's list that we know; none makes the endpoint close at once. */
  @Override
  public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
    return Subprotocol.firstKnown(requested).map(Subprotocol::token).orElse("");
  }

  /** None: OCPP 1.6 discourages compression, and nobody wants to pay for it twice. */
  @Override
  public List<Extension> getNegotiatedExtensions(
      List<Extension> installed, List<Extension> requested) {
    return List.of();
  }

  @Override
  public boolean checkOrigin(String originHeaderValue) {
    return true;
  }

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    Caller caller = Caller.of(request.getRequestURI().getRawPath(), request.getHeaders());
    config.getUserProperties().put(Caller.KEY, caller);
  }

  /** Through CDI by hand, because not every server injects into endpoints. */
  @Override
  public <T> T getEndpointInstance(Class<T> endpointClass) {
    return endpointClass.cast(new ChargePointEndpoint(CDI.current().select(Reception.class).get()));
  }
}
