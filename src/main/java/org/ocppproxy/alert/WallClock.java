package org.ocppproxy.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The operator's clock on the wall.
 *
 * @param zone where it hangs
 */
record WallClock(ZoneId zone) {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss zzz", Locale.ENGLISH);

  /** {@code 2026-03-01 14:05:09 CET}. */
  String at(Instant instant) {
    return FORMAT.format(instant.atZone(zone));
  }
}
