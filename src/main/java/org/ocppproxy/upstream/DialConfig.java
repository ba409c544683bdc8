package org.ocppproxy.upstream;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Decoder;
import jakarta.websocket.Encoder;
import jakarta.websocket.Extension;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.session.Destination;

/**
 * How one destination is to be dialled. The standard builder's would do, but servers keep this for
 * as long as the connection lives, and the builder's is ten times as big.
 */
final class DialConfig implements ClientEndpointConfig {

  private final Destination destination;
  private final @Nullable SSLContext tls;

  // A tree, for that keeps no room for what is taken out again.
  private final Map<String, Object> userProperties = new TreeMap<>(ConnectTimeouts.WORDS);

  /**
   * @param tls for a {@code wss} URL; null for the container's own
   */
  DialConfig(Destination destination, @Nullable SSLContext tls) {
    this.destination = destination;
    this.tls = tls;
  }

  @Override
  public List<String> getPreferredSubprotocols() {
    return List.of(destination.subprotocol().token());
  }

  @Override
  public Configurator getConfigurator() {
    return new DialHeaders(destination.headers());
  }

  @Override
  public @Nullable SSLContext getSSLContext() {
    return tls;
  }

  @Override
  public Map<String, Object> getUserProperties() {
    return userProperties;
  }

  @Override
  public List<Extension> getExtensions() {
    return List.of();
  }

  @Override
  public List<Class<? extends Encoder>> getEncoders() {
    return List.of();
  }

  @Override
  public List<Class<? extends Decoder>> getDecoders() {
    return List.of();
  }
}
