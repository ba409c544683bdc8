package org.ocppproxy.config;

import java.util.List;
import java.util.Optional;

/** Builds the e-mail channel, if what it cannot do without is there. */
final class EmailBinding {
  private static final int SECURE_PORT = 465;
  private static final int SUBMISSION_PORT = 587;

  private final Values values;

  EmailBinding(Values values) {
    this.values = values;
  }

  /** Empty, and the list of faults not, if the channel cannot work. */
  Optional<EmailSettings> bind(List<Fault> faults) {
    values.need(EmailTable.FROM, faults);
    values.need(EmailTable.TO, faults);
    MailAddress.check(values, faults);
    if (values.find(EmailTable.JNDI).isEmpty()) {
      needTransport(faults);
    }
    return faults.isEmpty() ? Optional.of(email()) : Optional.empty();
  }

  private void needTransport(List<Fault> faults) {
    // A service or sendmail that is none is a fault already, and no reason to want a host.
    boolean noService =
        values.find(EmailTable.SERVICE).isEmpty()
            && faults.stream().noneMatch(fault -> fault.key().equals(EmailTable.SERVICE.key()));
    if (noService && !values.find(EmailTable.SENDMAIL).orElse(true)) {
      values.need(EmailTable.HOST, faults);
    }
    if (values.find(EmailTable.USER).isPresent()) {
      values.need(EmailTable.PASS, faults);
    }
    if (values.find(EmailTable.PASS).isPresent()) {
      values.need(EmailTable.USER, faults);
    }
  }

  private EmailSettings email() {
    return new EmailSettings(
        values.find(EmailTable.JNDI).orElse(null),
        values.get(EmailTable.FROM),
        values.get(EmailTable.TO),
        values.find(EmailTable.CC).orElse(List.of()),
        values.find(EmailTable.BCC).orElse(List.of()),
        values.has(EmailTable.TRANSPORTER) ? transporter() : null);
  }

  private TransporterSettings transporter() {
    Optional<Integer> port = values.find(EmailTable.PORT);
    boolean secure = values.find(EmailTable.SECURE).orElse(port.orElse(0) == SECURE_PORT);
    return new TransporterSettings(
        values.find(EmailTable.SERVICE).orElse(null),
        values.find(EmailTable.HOST).orElse(null),
        port.orElse(secure ? SECURE_PORT : SUBMISSION_PORT),
        secure,
        auth().orElse(null),
        values.get(EmailTable.REQUIRE_TLS),
        values.get(EmailTable.IGNORE_TLS),
        values.get(EmailTable.REJECT_UNAUTHORIZED),
        values.find(EmailTable.NAME).orElse(null),
        values.get(EmailTable.CONNECTION_TIMEOUT),
        values.get(EmailTable.GREETING_TIMEOUT),
        values.get(EmailTable.SOCKET_TIMEOUT),
        sendmail().orElse(null));
  }

  private Optional<AuthSettings> auth() {
    return values
        .find(EmailTable.USER)
        .flatMap(user -> values.find(EmailTable.PASS).map(pass -> new AuthSettings(user, pass)));
  }

  private Optional<SendmailSettings> sendmail() {
    return values
        .find(EmailTable.SENDMAIL)
        .filter(wanted -> wanted)
        .map(wanted -> values.get(EmailTable.PATH))
        .map(path -> new SendmailSettings(path, values.find(EmailTable.ARGS).orElse(List.of())));
  }
}
