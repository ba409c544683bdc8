package org.ocppproxy.launcher.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** JSON as it is easiest to read in a program: with single quotes. */
final class Words {

  private Words() {}

  /** The JSON text of that format; neither it nor its arguments may contain real quotes. */
  static String json(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments).replace('\'', '"');
  }

  /** The time as OCPP has it, in whole seconds. */
  static Instant time() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
