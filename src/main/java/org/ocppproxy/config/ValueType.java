package org.ocppproxy.config;

import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may stand behind a key.
 *
 * @param expectation for people, to be read after "is not"
 * @param unit empty if the value has none
 * @param disclosure how much of a wrong value may be shown
 * @param reader empty if the value is not of this type
 */
record ValueType<T>(
    String expectation,
    String unit,
    Disclosure disclosure,
    Function<JsonValue, Optional<T>> reader) {

  static <T> ValueType<T> of(String expectation, Function<JsonValue, Optional<T>> reader) {
    return new ValueType<>(expectation, "", Disclosure.PLAIN, reader);
  }

  ValueType<T> in(String newUnit) {
    return new ValueType<>(expectation, newUnit, disclosure, reader);
  }

  ValueType<T> shownAs(Disclosure newDisclosure) {
    return new ValueType<>(expectation, unit, newDisclosure, reader);
  }

  /** The expectation without its article, as a table has it. */
  String name() {
    return expectation.replaceFirst("^an? ", "");
  }

  Optional<T> read(JsonValue value) {
    return reader.apply(value);
  }
}
