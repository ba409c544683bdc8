package org.ocppproxy.alert;

/**
 * What identifies a driver, of which an alert shows only the beginning.
 *
 * @param value as the charge point told it, possibly empty
 */
record IdTag(String value) {

  private static final int MOST_SHOWN = 4;

  /** Enough to tell one's own cards apart, never more than half of it. */
  String shortened() {
    String clean = CleanText.line(value, 64);
    int length = clean.codePointCount(0, clean.length());
    int shown = Math.min(MOST_SHOWN, length / 2);
    return clean.isEmpty() ? "" : clean.substring(0, clean.offsetByCodePoints(0, shown)) + "…";
  }

  /** Never the whole: it is a person's. */
  @Override
  public String toString() {
    return shortened();
  }
}
