package org.ocppproxy.alert;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A container's mail session, given time-outs where it has none: by default a mail session waits
 * for ever.
 */
final class ContainerSession {

  private static final Map<String, String> PATIENCE_MILLIS =
      Map.of("connectiontimeout", "120000", "timeout", "120000", "writetimeout", "120000");

  private ContainerSession() {}

  /** The way out through that session. */
  static MailRoute route(Session container) {
    Properties all = new Properties();
    all.putAll(container.getProperties());
    String protocol = container.getProperty("mail.transport.protocol");
    for (String each : protocol == null ? List.of("smtp", "smtps") : List.of(protocol)) {
      PATIENCE_MILLIS.forEach((key, value) -> all.putIfAbsent("mail." + each + "." + key, value));
      // One address that is wrong must not keep the mail from the others.
      all.putIfAbsent("mail." + each + ".sendpartial", "true");
    }
    // The container's own sockets stay: these are never asked to make one.
    DialledSockets none = new DialledSockets(0);
    return new SmtpRoute(Session.getInstance(all, login(container)), none);
  }

  private static Authenticator login(Session container) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return container.requestPasswordAuthentication(
            getRequestingSite(),
            getRequestingPort(),
            getRequestingProtocol(),
            getRequestingPrompt(),
            getDefaultUserName());
      }
    };
  }
}
