package org.ocppproxy.wiring;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.TlsSettings;
import org.ocppproxy.protocol.Role;

/** TLS towards CSMSs, as the configuration has it. */
final class TlsContexts {

  private TlsContexts() {}

  /** For each role that has settings of its own; for the others the container's default is good. */
  static Map<Role, SSLContext> of(Configuration configuration) {
    Map<Role, SSLContext> contexts = new EnumMap<>(Role.class);
    put(contexts, Role.PRIMARY, configuration.primaryAccess().tls());
    put(contexts, Role.SECONDARY, configuration.secondaryAccess().tls());
    return contexts;
  }

  private static void put(
      Map<Role, SSLContext> contexts, Role role, @Nullable TlsSettings settings) {
    if (settings != null) {
      try {
        contexts.put(role, context(settings));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("TLS of the " + role.shortName() + " cannot be used", e);
      }
    }
  }

  private static SSLContext context(TlsSettings settings) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    TrustManager[] trust = trust(settings.trusted());
    context.init(
        keys(settings.own()),
        settings.verifyHostname()
            ? trust
            : Stream.of(trust).map(TlsContexts::anyHost).toArray(TrustManager[]::new),
        null);
    return context;
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
