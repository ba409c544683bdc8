package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.ClientEndpointConfig;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.ssl.SSLFilter;

/** TLS towards one server, whose certificate must be trusted and bear the dialled host's name. */
final class DialTls extends SSLFilter {
  private final Consumer<Throwable> failed;

  /**
   * @param config its SSL context, or else the process's default one, says whom to trust
   * @param host the name the certificate is checked for
   * @param failed is told why there is no TLS
   */
  DialTls(ClientEndpointConfig config, String host, Consumer<Throwable> failed) throws IOException {
    super(null, new HostVerifier(context(config), host));
    this.failed = failed;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Grizzly declares it
  protected void notifyHandshakeFailed(Connection connection, Throwable why) {
    failed.accept(why);
    connection.terminateSilently();
  }

  /** With TLS 1.3 the server judges our certificate when our side of the handshake is done. */
  @Override
  public NextAction handleRead(FilterChainContext ctx) throws IOException {
    try {
      return super.handleRead(ctx);
    } catch (IOException why) {
      failed.accept(why);
      throw why;
    }
  }

  private static SSLContext context(ClientEndpointConfig config) throws IOException {
    try {
      SSLContext own = config.getSSLContext();
      return own == null ? SSLContext.getDefault() : own;
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("The default trust store cannot be read", e);
    }
  }

  private static final class HostVerifier extends SSLEngineConfigurator {
    private final String host;

    HostVerifier(SSLContext context, String host) {
      super(context, true, false, false);
      this.host = host;
    }

    @Override
    public SSLEngine createSSLEngine(String peerHost, int peerPort) {
      SSLEngine engine = super.createSSLEngine(host, peerPort);
      SSLParameters parameters = engine.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      engine.setSSLParameters(parameters);
      return engine;
    }

    @Override
    public SSLEngineConfigurator copy() {
      return new HostVerifier(getSslContext(), host);
    }
  }
}
