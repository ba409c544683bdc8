package org.ocppproxy.config;

import static org.ocppproxy.config.Setting.optional;
import static org.ocppproxy.config.Setting.required;
import static org.ocppproxy.config.Tier.ESSENTIAL;
import static org.ocppproxy.config.Tier.FREQUENT;
import static org.ocppproxy.config.Tier.RARE;

import java.time.Duration;
import java.util.regex.Pattern;

/** The settings of the message path. */
final class ProxyTable {
  static final SettingTable TABLE = new SettingTable();

  static final Setting<String> PRIMARY_URL =
      TABLE.add(
          optional(
                  "primaryUrl",
                  Texts.upstreamUrl(),
                  ESSENTIAL,
                  "The primary CSMS. The charge point's id is appended, or put where `{clientId}`"
                      + " stands.")
              .orInWords("required, unless `routing.default` is there"));
  static final Setting<String> SECONDARY_URL =
      TABLE.add(
          optional(
              "secondaryUrl",
              Texts.upstreamUrl(),
              ESSENTIAL,
              "The secondary CSMS, in the same form. Leave it out to have none."));
  static final Setting<String> HOST =
      TABLE.add(
          required(
              "proxy.host",
              Texts.text(),
              ESSENTIAL,
              "Address to listen on; `0.0.0.0` is every address of this machine."));
  static final Setting<Integer> PORT =
      TABLE.add(required("proxy.port", Numbers.port(), ESSENTIAL, "Port to listen on."));
  static final Setting<LogLevel> LOG_LEVEL =
      TABLE.add(
          optional(
                  "logLevel",
                  Texts.oneOf(LogLevel.class),
                  FREQUENT,
                  "How much the log tells. Payloads are logged at `debug` only.")
              .or("info"));
  static final Setting<Pattern> CLIENT_ID_PATTERN =
      TABLE.add(
          optional(
                  "proxy.clientIdPattern",
                  Texts.regularExpression(),
                  FREQUENT,
                  "What a charge point id must match as a whole. Others, and ids longer than 255"
                      + " characters, get HTTP 404.")
              .or("[A-Za-z0-9_]+"));
  static final Setting<WhenUnavailable> WHEN_UNAVAILABLE =
      TABLE.add(
          optional(
                  "primary.whenUnavailable",
                  Texts.oneOf(WhenUnavailable.class),
                  FREQUENT,
                  "When the primary's buffer is full or too old: close the charge point, so that it"
                      + " queues itself, or keep it for the secondary and drop what does not fit.")
              .or("close"));
  static final Setting<CommandSettings> PRIMARY_COMMANDS =
      TABLE.add(
          optional(
                  "primary.commands",
                  CommandTypes.commands(),
                  FREQUENT,
                  "What the primary may ask of the charge point; see"
                      + " [What each CSMS may command](#what-each-csms-may-command).")
              .or("all"));
  static final Setting<CommandSettings> SECONDARY_COMMANDS =
      TABLE.add(
          optional(
                  "secondary.commands",
                  CommandTypes.commands(),
                  FREQUENT,
                  "What the secondary may ask of it, in the same form.")
              .or("all"));
  static final Setting<Integer> MAX_ATTEMPTS =
      TABLE.add(
          optional(
                  "reconnect.maxAttempts",
                  Numbers.wholeNumber(0, 1_000_000),
                  FREQUENT,
                  "Failed attempts in a row before an upstream is given up; 0 = never.")
              .or(10));
  static final Setting<Boolean> MAP_TRANSACTION_IDS =
      TABLE.add(
          optional(
                  "secondary.mapTransactionIds",
                  Texts.trueOrFalse(),
                  RARE,
                  "Whether the secondary gets and gives its own ids of transactions, reservations"
                      + " and charging profiles (OCPP 1.6).")
              .or(true));
  static final Setting<Boolean> REPLAY_ON_CONNECT =
      TABLE.add(
          optional(
                  "secondary.replayOnConnect",
                  Texts.trueOrFalse(),
                  RARE,
                  "Whether the secondary is told, when it connects, which boot, statuses and open"
                      + " transactions it does not know.")
              .or(true));
  static final Setting<Duration> INITIAL_DELAY =
      TABLE.add(
          optional(
                  "reconnect.initialDelaySeconds",
                  Numbers.seconds("0.01", "86400"),
                  RARE,
                  "Wait before the first new attempt; it doubles with each further one.")
              .or(1));
  static final Setting<Duration> MAX_DELAY =
      TABLE.add(
          optional(
                  "reconnect.maxDelaySeconds",
                  Numbers.seconds("0.01", "86400"),
                  RARE,
                  "Longest wait between two attempts.")
              .or(60));
  static final Setting<Integer> MAX_MESSAGES =
      TABLE.add(
          optional(
                  "buffer.maxMessages",
                  Numbers.wholeNumber(1, 1_000_000),
                  RARE,
                  "Messages that may wait for one upstream of one charge point.")
              .or(100));
  static final Setting<Long> MAX_BYTES =
      TABLE.add(
          optional(
                  "buffer.maxBytes",
                  Numbers.bytes(1_073_741_824),
                  RARE,
                  "Memory for what waits for one upstream of one charge point: the texts and about"
                      + " 320 bytes for each message.")
              .or(1_048_576));
  static final Setting<Duration> MAX_AGE =
      TABLE.add(
          optional(
                  "buffer.maxAgeSeconds",
                  Numbers.seconds("0.01", "86400"),
                  RARE,
                  "Time that a message may wait for an upstream.")
              .or(60));
  static final Setting<Integer> MAX_MESSAGE_BYTES =
      TABLE.add(
          optional(
                  "proxy.maxMessageBytes",
                  Numbers.wholeNumber(1024, 104_857_600).in("bytes"),
                  RARE,
                  "Longest message; a longer one closes its connection with 1009.")
              .or(1_048_576));
  static final Setting<Duration> PING_INTERVAL =
      TABLE.add(
          optional(
                  "proxy.pingIntervalSeconds",
                  Numbers.seconds("0.01", "86400"),
                  RARE,
                  "Time between two pings on every connection.")
              .or(30));
  static final Setting<Duration> CALL_TIMEOUT =
      TABLE.add(
          optional(
                  "callTimeoutSeconds",
                  Numbers.seconds("0.01", "3600"),
                  RARE,
                  "Time that a CALL to the charge point may wait, and then go unanswered, before"
                      + " the next one is sent.")
              .or(30));

  private ProxyTable() {}
}
