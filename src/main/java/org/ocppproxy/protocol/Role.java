package org.ocppproxy.protocol;

/** Which of its two CSMSs a charge point's frame goes to or comes from. */
public enum Role {
  /** The CSMS whose answers the charge point gets. */
  PRIMARY("PRI"),
  /** The CSMS that listens and may command, but never answers. */
  SECONDARY("SEC");

  private final String shortName;

  Role(String shortName) {
    this.shortName = shortName;
  }

  /** Three letters for log lines and alerts. */
  public String shortName() {
    return shortName;
  }

  /** The other one. */
  public Role other() {
    return this == PRIMARY ? SECONDARY : PRIMARY;
  }
}
