package org.ocppproxy.config;

import static org.ocppproxy.config.Setting.optional;
import static org.ocppproxy.config.Tier.FREQUENT;
import static org.ocppproxy.config.Tier.RARE;

import java.time.Duration;
import java.util.List;

/** The settings of the e-mail channel; below {@code transporter} they are Nodemailer's. */
final class EmailTable {
  static final String CHANNEL = "notify.email";
  static final String TRANSPORTER = CHANNEL + ".transporter";
  static final SettingTable TABLE = new SettingTable();

  static final Setting<String> FROM =
      TABLE.add(optional(CHANNEL + ".from", MailAddress.type(), FREQUENT, "Sender of the mails."));
  static final Setting<List<String>> TO =
      TABLE.add(optional(CHANNEL + ".to", Texts.addresses(), FREQUENT, "Who gets the mails."));
  static final Setting<List<String>> CC =
      TABLE.add(optional(CHANNEL + ".cc", Texts.addresses(), RARE, "Who gets a copy."));
  static final Setting<List<String>> BCC =
      TABLE.add(optional(CHANNEL + ".bcc", Texts.addresses(), RARE, "Who gets a hidden copy."));
  static final Setting<String> JNDI =
      TABLE.add(
          optional(
              CHANNEL + ".jndi",
              Texts.text(),
              RARE,
              "The server's mail session to use, such as `java:comp/env/mail/ocpp`; goes before"
                  + " `transporter`."));
  static final Setting<String> HOST = smtp("host", Texts.text(), FREQUENT, "The SMTP server.");
  static final Setting<Integer> PORT =
      TABLE.add(
          optional(TRANSPORTER + ".port", Numbers.port(), FREQUENT, "Port of the SMTP server.")
              .orInWords("465 if `secure`, else 587"));
  static final Setting<Boolean> SECURE =
      TABLE.add(
          optional(
                  TRANSPORTER + ".secure",
                  Texts.trueOrFalse(),
                  FREQUENT,
                  "TLS from the first byte; otherwise STARTTLS is used where it is offered.")
              .orInWords("`true` on port 465, else `false`"));
  static final Setting<String> USER =
      TABLE.add(
          optional(TRANSPORTER + ".auth.user", Texts.text(), FREQUENT, "Login at the SMTP server.")
              .secret());
  static final Setting<String> PASS =
      TABLE.add(
          optional(
                  TRANSPORTER + ".auth.pass",
                  Texts.text(),
                  FREQUENT,
                  "Its password; better as `${NAME}` from the environment.")
              .secret());
  static final Setting<String> SERVICE =
      smtp(
          "service",
          ValueType.of(
              "the name of a known mail service",
              value ->
                  Texts.string(value).filter(name -> WellKnownService.named(name).isPresent())),
          FREQUENT,
          "A well-known mail service, such as `Gmail`, in place of host, port and secure.");
  static final Setting<Boolean> REQUIRE_TLS =
      smtpSwitch("requireTLS", false, "Send nothing unless STARTTLS is offered.");
  static final Setting<Boolean> IGNORE_TLS = smtpSwitch("ignoreTLS", false, "Never use STARTTLS.");
  static final Setting<Boolean> REJECT_UNAUTHORIZED =
      smtpSwitch("tls.rejectUnauthorized", true, "Refuse certificates that are not trusted.");
  static final Setting<String> NAME =
      smtp("name", Texts.text(), RARE, "Host name to give in EHLO, if not this machine's own.");
  static final Setting<Duration> CONNECTION_TIMEOUT =
      smtpTimeout("connectionTimeout", 120_000, "Longest wait for the TCP connection.");
  static final Setting<Duration> GREETING_TIMEOUT =
      smtpTimeout("greetingTimeout", 30_000, "Longest wait for the server's greeting.");
  static final Setting<Duration> SOCKET_TIMEOUT =
      smtpTimeout("socketTimeout", 600_000, "Longest silence on the connection.");
  static final Setting<Boolean> SENDMAIL =
      smtpSwitch("sendmail", false, "Send by a local program instead of SMTP.");
  static final Setting<String> PATH =
      TABLE.add(
          optional(TRANSPORTER + ".path", Texts.text(), RARE, "That program.").or("sendmail"));
  static final Setting<List<String>> ARGS =
      TABLE.add(
          optional(TRANSPORTER + ".args", Texts.list(), RARE, "Arguments for it.")
              .orInWords("those of sendmail"));

  private EmailTable() {}

  private static <T> Setting<T> smtp(
      String name, ValueType<T> type, Tier tier, String description) {
    return TABLE.add(optional(TRANSPORTER + "." + name, type, tier, description));
  }

  private static Setting<Boolean> smtpSwitch(String name, boolean standard, String description) {
    String key = TRANSPORTER + "." + name;
    return TABLE.add(optional(key, Texts.trueOrFalse(), RARE, description).or(standard));
  }

  private static Setting<Duration> smtpTimeout(String name, int standard, String description) {
    String key = TRANSPORTER + "." + name;
    ValueType<Duration> type = Numbers.milliseconds("1", "86400000");
    return TABLE.add(optional(key, type, RARE, description).or(standard));
  }
}
