package org.ocppproxy.config;

import static org.ocppproxy.config.Setting.optional;
import static org.ocppproxy.config.Tier.FREQUENT;
import static org.ocppproxy.config.Tier.RARE;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The settings that say which events are told, and how calmly. */
final class NotifyTable {
  static final String PREFIX = "notify.";
  static final SettingTable TABLE = new SettingTable();

  static final List<Setting<Boolean>> EVENTS =
      NotifyEvents.DESCRIBED.stream().map(NotifyTable::event).toList();
  static final Setting<Duration> QUIET =
      TABLE.add(
          optional(
                  "notify.quietSeconds",
                  Numbers.seconds("0", "86400"),
                  FREQUENT,
                  "Repetitions of an equal alert within this time become one; 0 = off.")
              .or(30));
  static final Setting<Duration> DIGEST =
      TABLE.add(
          optional(
                  "notify.digestSeconds",
                  Numbers.seconds("0", "86400"),
                  RARE,
                  "Alerts within this time become one message that lists them; 0 = off.")
              .or(0));

  private NotifyTable() {}

  private static Setting<Boolean> event(Map.Entry<String, String> described) {
    return TABLE.add(
        optional(
                PREFIX + described.getKey(),
                Texts.trueOrFalse(),
                FREQUENT,
                "Alert: " + described.getValue())
            .or(false));
  }
}
