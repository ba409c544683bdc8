package org.ocppproxy.protocol;

/** Everyone who sends or gets frames. */
public enum Party {
  /** The charge point (2.x: Charging Station). */
  CHARGE_POINT("CP"),
  /** The CSMS whose answers count. */
  PRIMARY("PRI"),
  /** The CSMS that listens and may command. */
  SECONDARY("SEC");

  private final String shortName;

  Party(String shortName) {
    this.shortName = shortName;
  }

  /** Two or three letters for log lines. */
  public String shortName() {
    return shortName;
  }

  /** The CSMS in that role. */
  public static Party of(Role role) {
    return role == Role.PRIMARY ? PRIMARY : SECONDARY;
  }
}
