package org.ocppproxy.alert;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.config.AuthSettings;
import org.ocppproxy.config.TransporterSettings;
import org.ocppproxy.config.WellKnownService;

/** A mail session made from settings in Nodemailer's format. */
final class SmtpSession {

  private static final String SMTP = "mail.smtp.";

  private final TransporterSettings settings;
  private final DialledSockets sockets;
  private final TlsOverDialled secured;

  /**
   * By those settings.
   *
   * @param trusting makes TLS with servers whose certificates are to be trusted
   */
  SmtpSession(TransporterSettings settings, SSLSocketFactory trusting) {
    this.settings = settings;
    SSLSocketFactory tls = settings.rejectUnauthorized() ? trusting : AnyCertificate.sockets();
    this.sockets = new DialledSockets(millis(settings.socketTimeout()));
    this.secured = new TlsOverDialled(sockets, tls);
  }

  /** The way out through this session. */
  MailRoute route() throws UnusableChannelException {
    return new SmtpRoute(
        Session.getInstance(properties(server()), login(settings.auth())), sockets);
  }

  private WellKnownService server() throws UnusableChannelException {
    String service = settings.service();
    if (service != null) {
      return WellKnownService.named(service).orElseThrow(() -> unknown(service));
    }
    String host = settings.host();
    return new WellKnownService(
        host == null ? "localhost" : host, settings.port(), settings.secure());
  }

  private static UnusableChannelException unknown(String service) {
    return new UnusableChannelException(
        "notify.email.transporter.service: \""
            + CleanText.line(service, 80)
            + "\" is no service known here; give host, port and secure instead");
  }

  private Properties properties(WellKnownService server) {
    Properties all = new Properties();
    all.put("mail.transport.protocol", "smtp");
    all.put(SMTP + "host", server.host());
    all.put(SMTP + "port", Integer.toString(server.port()));
    all.put(SMTP + "auth", Boolean.toString(settings.auth() != null));
    // One address that is wrong must not keep the mail from the others.
    all.put(SMTP + "sendpartial", "true");
    security(server, all);
    patience(all);
    String name = settings.name();
    if (name != null) {
      all.put(SMTP + "localhost", name);
    }
    return all;
  }

  private void security(WellKnownService server, Properties all) {
    all.put(SMTP + "ssl.enable", Boolean.toString(server.secure()));
    all.put(SMTP + "starttls.enable", Boolean.toString(!settings.ignoreTls()));
    all.put(SMTP + "starttls.required", Boolean.toString(settings.requireTls()));
    all.put(SMTP + "ssl.checkserveridentity", Boolean.toString(settings.rejectUnauthorized()));
    all.put(SMTP + "socketFactory", sockets);
    all.put(SMTP + "ssl.socketFactory", secured);
    // Or a refused certificate would be followed by a second try without these sockets.
    all.put(SMTP + "socketFactory.fallback", "false");
  }

  private void patience(Properties all) {
    all.put(SMTP + "connectiontimeout", Integer.toString(millis(settings.connectionTimeout())));
    all.put(SMTP + "timeout", Integer.toString(millis(settings.greetingTimeout())));
    all.put(SMTP + "writetimeout", Integer.toString(millis(settings.socketTimeout())));
  }

  private static int millis(Duration duration) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, duration.toMillis()));
  }

  private static @Nullable Authenticator login(@Nullable AuthSettings auth) {
    if (auth == null) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(auth.user(), auth.pass());
      }
    };
  }
}
