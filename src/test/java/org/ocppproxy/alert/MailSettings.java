package org.ocppproxy.alert;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.config.AuthSettings;
import org.ocppproxy.config.EmailSettings;
import org.ocppproxy.config.SendmailSettings;
import org.ocppproxy.config.TransporterSettings;

/** Settings of mail channels, to be varied. */
record MailSettings(
    int port,
    boolean secure,
    @Nullable AuthSettings auth,
    boolean requireTls,
    boolean ignoreTls,
    boolean rejectUnauthorized,
    Duration patience) {

  static MailSettings of(int port) {
    return new MailSettings(port, false, null, false, false, true, Duration.ofSeconds(20));
  }

  MailSettings overTls() {
    return new MailSettings(port, true, auth, false, ignoreTls, rejectUnauthorized, patience);
  }

  MailSettings requiringTls() {
    return new MailSettings(port, secure, auth, true, ignoreTls, rejectUnauthorized, patience);
  }

  MailSettings ignoringTls() {
    return new MailSettings(port, secure, auth, requireTls, true, rejectUnauthorized, patience);
  }

  MailSettings trustingAll() {
    return new MailSettings(port, secure, auth, requireTls, ignoreTls, false, patience);
  }

  MailSettings login(String user, String pass) {
    AuthSettings login = new AuthSettings(user, pass);
    return new MailSettings(
        port, secure, login, requireTls, ignoreTls, rejectUnauthorized, patience);
  }

  MailSettings within(Duration time) {
    return new MailSettings(port, secure, auth, requireTls, ignoreTls, rejectUnauthorized, time);
  }

  TransporterSettings transporter(@Nullable String service, @Nullable SendmailSettings sendmail) {
    return new TransporterSettings(
        service,
        "127.0.0.1",
        port,
        secure,
        auth,
        requireTls,
        ignoreTls,
        rejectUnauthorized,
        "proxy.example.com",
        patience,
        patience,
        patience,
        sendmail);
  }

  EmailSettings email() {
    return envelope(null, transporter(null, null));
  }

  static EmailSettings envelope(@Nullable String jndi, @Nullable TransporterSettings transporter) {
    return new EmailSettings(
        jndi,
        "Zoë's Alerts <alerts@example.com>",
        List.of("Ops Übersee <ops@example.com>", "second@example.com"),
        List.of("copy@example.com"),
        List.of("hidden@example.com"),
        transporter);
  }
}
