package org.ocppproxy.session;

/**
 * What charge points' former connections have taught, for the next ones; bounded, and safe for any
 * thread.
 */
public record Past(Rivalries rivalries, RefusedVersions refusedVersions, Outages outages) {

  /** Nothing has happened yet. */
  public static Past none() {
    return new Past(new Rivalries(), new RefusedVersions(), new Outages());
  }
}
