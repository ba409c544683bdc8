package org.ocppproxy.wiring;

import jakarta.websocket.WebSocketContainer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.TlsSettings;
import org.ocppproxy.protocol.Role;

/** TLS towards CSMSs, as the configuration has it. */
final class TlsContexts {

  private static final TlsSettings NONE = new TlsSettings(null, null, true);

  private final boolean upTo12;
  private final Map<Role, SSLContext> contexts = new EnumMap<>(Role.class);

  private TlsContexts(WebSocketContainer client) {
    // Undertow's client, which is WildFly's, overlooks the end of every other TLS 1.3 handshake.
    upTo12 = client.getClass().getName().startsWith("io.undertow.");
  }

  /**
   * For each role that has settings of its own; for the others the container's default is good,
   * where it is.
   */
  static Map<Role, SSLContext> of(Configuration configuration, WebSocketContainer client) {
    TlsContexts tls = new TlsContexts(client);
    tls.put(Role.PRIMARY, configuration.primaryAccess().tls());
    tls.put(Role.SECONDARY, configuration.secondaryAccess().tls());
    return tls.contexts;
  }

  private void put(Role role, @Nullable TlsSettings settings) {
    if (settings == null && !upTo12) {
      return;
    }
    try {
      contexts.put(role, context(settings == null ? NONE : settings));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("TLS of the " + role.shortName() + " cannot be used", e);
    }
  }

  private SSLContext context(TlsSettings settings) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance(upTo12 ? "TLSv1.2" : "TLS");
    UnaryOperator<TrustManager> names =
        settings.verifyHostname() ? TlsContexts::sameHost : TlsContexts::anyHost;
    TrustManager[] trust =
        Stream.of(trust(settings.trusted())).map(names).toArray(TrustManager[]::new);
    context.init(keys(settings.own()), trust, null);
    return context;
  }

  private static TrustManager sameHost(TrustManager trust) {
    return trust instanceof X509ExtendedTrustManager x509 ? new SameHostTrust(x509) : trust;
  }

  private static TrustManager anyHost(TrustManager trust) {
    return trust instanceof X509TrustManager x509 ? new AnyHostTrust(x509) : trust;
  }

  private static TrustManager[] trust(@Nullable KeyStore trusted) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return factory.getTrustManagers();
  }

  private static KeyManager @Nullable [] keys(@Nullable KeyStore own)
      throws GeneralSecurityException {
    if (own == null) {
      return null;
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(own, TlsSettings.noPassword());
    return factory.getKeyManagers();
  }
}
