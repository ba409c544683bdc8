package org.ocppproxy.alert;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When a server wants to be asked again: {@code Retry-After} (RFC 9110, 10.2.3) or, when a month's
 * messages are used up, Pushover's {@code X-Limit-App-Reset} in seconds since 1970.
 */
record RetryHeaders(HttpHeaders headers) {

  /** How long to wait; zero if the server did not say. */
  Duration pause(Instant now) {
    return header("Retry-After")
        .flatMap(value -> retryAfter(value, now))
        .or(() -> usedUp() ? header("X-Limit-App-Reset").flatMap(value -> at(value, now)) : none())
        .filter(pause -> !pause.isNegative())
        .orElse(Duration.ZERO);
  }

  private static Optional<Duration> none() {
    return Optional.empty();
  }

  /** The reset comes with every answer; it is a reason to wait only when nothing is left. */
  private boolean usedUp() {
    return header("X-Limit-App-Remaining").map(left -> left.equals("0")).orElse(true);
  }

  private Optional<String> header(String name) {
    return headers.firstValue(name).map(String::strip);
  }

  private static Optional<Duration> retryAfter(String value, Instant now) {
    return number(value).map(Duration::ofSeconds).or(() -> date(value, now));
  }

  private static Optional<Duration> at(String value, Instant now) {
    return number(value).map(seconds -> Duration.ofSeconds(seconds - now.getEpochSecond()));
  }

  private static Optional<Duration> date(String value, Instant now) {
    try {
      Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      return Optional.of(Duration.between(now, then));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String value) {
    return value.matches("\\d{1,12}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
  }
}
