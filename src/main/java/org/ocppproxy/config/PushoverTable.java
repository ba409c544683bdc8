package org.ocppproxy.config;

import static org.ocppproxy.config.Setting.optional;
import static org.ocppproxy.config.Tier.FREQUENT;
import static org.ocppproxy.config.Tier.RARE;

import java.net.URI;

/** The settings of the Pushover channel. */
final class PushoverTable {
  static final String CHANNEL = "notify.pushover";
  static final SettingTable TABLE = new SettingTable();

  static final Setting<String> USER_KEY =
      TABLE.add(
          optional(CHANNEL + ".userKey", Texts.text(), FREQUENT, "Key of the user or group.")
              .secret());
  static final Setting<String> APP_TOKEN =
      TABLE.add(
          optional(CHANNEL + ".appToken", Texts.text(), FREQUENT, "Token of your application.")
              .secret());
  static final Setting<String> DEVICE =
      TABLE.add(optional(CHANNEL + ".device", Texts.text(), RARE, "Only this device of the user."));
  static final Setting<Integer> PRIORITY =
      TABLE.add(
          optional(
                  CHANNEL + ".priority",
                  Numbers.wholeNumber(-2, 2),
                  RARE,
                  "From -2 (silent) to 2 (emergency).")
              .or(0));
  static final Setting<String> SOUND =
      TABLE.add(
          optional(CHANNEL + ".sound", Texts.text(), RARE, "Sound, if not the user's choice."));
  static final Setting<URI> API_URL =
      TABLE.add(
          optional(CHANNEL + ".apiUrl", Texts.webUrl(), RARE, "Where messages are posted.")
              .or("https://api.pushover.net/1/messages.json"));

  private PushoverTable() {}
}
