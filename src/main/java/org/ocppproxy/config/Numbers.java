package org.ocppproxy.config;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** The types whose values are JSON numbers. */
final class Numbers {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  private Numbers() {}

  static ValueType<Integer> port() {
    return ValueType.of(
        "a number from 1 to 65535", value -> whole(value, 1, 65535).map(Long::intValue));
  }

  static ValueType<Integer> wholeNumber(int min, int max) {
    return ValueType.of(
        "a whole number from " + min + " to " + max,
        value -> whole(value, min, max).map(Long::intValue));
  }

  static ValueType<Long> bytes(long max) {
    return ValueType.of("a whole number from 1 to " + max, value -> whole(value, 1, max))
        .in("bytes");
  }

  static ValueType<Duration> seconds(String min, String max) {
    return duration(min, max, NANOS_PER_SECOND).in("seconds");
  }

  static ValueType<Duration> milliseconds(String min, String max) {
    return duration(min, max, NANOS_PER_MILLI).in("milliseconds");
  }

  private static ValueType<Duration> duration(String min, String max, double nanosPerUnit) {
    BigDecimal least = new BigDecimal(min);
    BigDecimal most = new BigDecimal(max);
    return ValueType.of(
        "a number from " + min + " to " + max,
        value ->
            between(value, least, most)
                .map(number -> Duration.ofNanos(Math.round(number * nanosPerUnit))));
  }

  private static Optional<Long> whole(JsonValue value, long min, long max) {
    return between(value, BigDecimal.valueOf(min), BigDecimal.valueOf(max))
        .filter(number -> number == Math.rint(number))
        .map(Double::longValue);
  }

  // BigDecimal only compares here: rounding one such as 1e-999999999 would take minutes.
  private static Optional<Double> between(JsonValue value, BigDecimal min, BigDecimal max) {
    if (!(value instanceof JsonNumber number)) {
      return Optional.empty();
    }
    BigDecimal exact = number.bigDecimalValue();
    return exact.compareTo(min) < 0 || exact.compareTo(max) > 0
        ? Optional.empty()
        : Optional.of(exact.doubleValue());
  }
}
