package org.ocppproxy.config;

import jakarta.json.Json;
import jakarta.json.JsonValue;

/**
 * One row of the table of settings.
 *
 * @param key full key, its parts joined by dots
 * @param fallback what holds if the file says nothing; JSON null if nothing holds
 * @param defaultText the same for people
 * @param required whether the file must say it
 * @param description one line for the table in the README
 */
record Setting<T>(
    String key,
    ValueType<T> type,
    JsonValue fallback,
    String defaultText,
    boolean required,
    Tier tier,
    String description) {

  /** A setting that may be absent and then means nothing. */
  static <T> Setting<T> optional(String key, ValueType<T> type, Tier tier, String description) {
    return new Setting<>(key, type, JsonValue.NULL, "none", false, tier, description);
  }

  static <T> Setting<T> required(String key, ValueType<T> type, Tier tier, String description) {
    return new Setting<>(key, type, JsonValue.NULL, "required", true, tier, description);
  }

  Setting<T> or(int value) {
    return or(Json.createValue(value));
  }

  Setting<T> or(String value) {
    return or(Json.createValue(value));
  }

  Setting<T> or(boolean value) {
    return or(value ? JsonValue.TRUE : JsonValue.FALSE);
  }

  /** Only for people: a default that depends on other settings. */
  Setting<T> orInWords(String words) {
    return new Setting<>(key, type, fallback, words, required, tier, description);
  }

  Setting<T> secret() {
    ValueType<T> hidden = type.shownAs(Disclosure.NOTHING);
    return new Setting<>(key, hidden, fallback, defaultText, required, tier, description);
  }

  boolean mayBeAbsent() {
    return !required && fallback.equals(JsonValue.NULL);
  }

  private Setting<T> or(JsonValue value) {
    String shown = "`" + value + "`";
    return new Setting<>(key, type, value, shown, false, tier, description);
  }
}
