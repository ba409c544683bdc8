package org.ocppproxy.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.naming.NamingException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.config.AuthSettings;
import org.ocppproxy.config.EmailSettings;
import org.ocppproxy.config.NotifySettings;
import org.ocppproxy.config.SendmailSettings;
import org.ocppproxy.config.TransporterSettings;

/**
 * The channels that the settings ask for and that can work.
 *
 * @param usable ready to send
 * @param missing why e-mail cannot work, if it is configured but cannot
 */
record Channels(List<Channel> usable, List<String> missing) {

  private static final Duration PUSHOVER_PATIENCE = Duration.ofSeconds(30);
  private static final Duration SENDMAIL_PATIENCE = Duration.ofSeconds(60);

  /** Opens what is configured; a channel that cannot work becomes a warning. */
  static Channels open(NotifySettings settings, Surroundings surroundings) {
    List<Channel> usable = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    EmailSettings email = settings.email();
    if (email != null) {
      try {
        usable.add(email(email, surroundings));
      } catch (UnusableChannelException unusable) {
        missing.add(unusable.getMessage());
      }
    }
    if (settings.pushover() != null) {
      usable.add(new PushoverChannel(settings.pushover(), surroundings.clock(), PUSHOVER_PATIENCE));
    }
    return new Channels(List.copyOf(usable), List.copyOf(missing));
  }

  private static Channel email(EmailSettings email, Surroundings surroundings)
      throws UnusableChannelException {
    Letter letter = new Letter(email, surroundings.clock());
    TransporterSettings transporter = email.transporter();
    return new EmailChannel(
        letter,
        route(email, letter, surroundings.sessions()),
        secrets(transporter == null ? null : transporter.auth()));
  }

  private static MailRoute route(EmailSettings email, Letter letter, MailSessions sessions)
      throws UnusableChannelException {
    String jndi = email.jndi();
    if (jndi != null) {
      return container(jndi, sessions);
    }
    TransporterSettings transporter = email.transporter();
    if (transporter == null) {
      throw new UnusableChannelException("neither notify.email.jndi nor transporter is given");
    }
    SendmailSettings sendmail = transporter.sendmail();
    return sendmail == null
        ? new SmtpSession(transporter, (SSLSocketFactory) SSLSocketFactory.getDefault()).route()
        : new SendmailRoute(sendmail, letter.sender(), SENDMAIL_PATIENCE);
  }

  private static MailRoute container(String name, MailSessions sessions)
      throws UnusableChannelException {
    try {
      return ContainerSession.route(sessions.find(name));
    } catch (NamingException | RuntimeException notFound) {
      throw new UnusableChannelException(
          "notify.email.jndi: \"" + CleanText.line(name, 80) + "\" is no mail session here");
    }
  }

  private static Secrets secrets(@Nullable AuthSettings auth) {
    return auth == null ? new Secrets() : new Secrets(auth.pass());
  }
}
