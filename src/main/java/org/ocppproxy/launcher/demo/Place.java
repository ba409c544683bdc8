package org.ocppproxy.launcher.demo;

import org.ocppproxy.protocol.Role;

/**
 * Where a frame is seen. Charge points stand on the left of the screen, the proxy in the middle,
 * CSMSs on the right.
 */
enum Place {
  CHARGE_POINT("CP -> proxy       ", "CP <- proxy       "),
  PRIMARY("      proxy <- PRI", "      proxy -> PRI"),
  SECONDARY("      proxy <- SEC", "      proxy -> SEC");

  private final String said;
  private final String heard;

  Place(String said, String heard) {
    this.said = said;
    this.heard = heard;
  }

  static Place of(Role role) {
    return role == Role.PRIMARY ? PRIMARY : SECONDARY;
  }

  /** The arrow of what this place says; always 18 characters. */
  String said() {
    return said;
  }

  /** The arrow of what this place hears; always 18 characters. */
  String heard() {
    return heard;
  }
}
