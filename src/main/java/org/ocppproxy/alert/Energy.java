package org.ocppproxy.alert;

import java.math.BigDecimal;

/** A meter's counts in words. */
final class Energy {

  private static final int WH_PER_KWH_DIGITS = 3;

  private Energy() {}

  /** {@code 12.345 kWh} for 12345 Wh. */
  static String kWh(long wattHours) {
    return BigDecimal.valueOf(wattHours, WH_PER_KWH_DIGITS).toPlainString() + " kWh";
  }

  /** What went through between two counts; says so if the meter ran backwards. */
  static String between(long start, long stop) {
    if (stop < start) {
      return "unknown (the meter went backwards)";
    }
    BigDecimal used = BigDecimal.valueOf(stop).subtract(BigDecimal.valueOf(start));
    return used.movePointLeft(WH_PER_KWH_DIGITS).setScale(WH_PER_KWH_DIGITS).toPlainString()
        + " kWh";
  }
}
