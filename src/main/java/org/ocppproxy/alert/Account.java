package org.ocppproxy.alert;

import java.util.List;

/**
 * One alert in clean words, not yet laid out.
 *
 * @param who the charge point's name
 * @param what happened, without who
 * @param facts what helps, in order
 */
record Account(String who, String what, List<Fact> facts) {

  Account {
    facts = List.copyOf(facts);
  }

  /** Who and what. */
  String headline() {
    return who + ": " + what;
  }

  /** A labelled value, both on one line and free of tricks. */
  record Fact(String label, String value) {}
}
