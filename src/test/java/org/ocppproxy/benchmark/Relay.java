package org.ocppproxy.benchmark;

/** What runs on a server. */
enum Relay {
  /** Ours, with alerts configured. */
  PROXY,
  /** The least that copies frames. */
  BARE;

  String word() {
    return this == PROXY ? "proxy" : "bare";
  }
}
