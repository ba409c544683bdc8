package org.ocppproxy.alert;

import java.util.ArrayList;
import java.util.List;

/** Collects what helps; what was not told is left out. */
final class Facts {

  private static final int MOST = 500;

  private final List<Account.Fact> facts = new ArrayList<>();

  /** Adds a value from anywhere, cleaned and cut, unless it is empty. */
  Facts add(String label, String value) {
    String clean = CleanText.line(value, MOST);
    if (!clean.isEmpty()) {
      facts.add(new Account.Fact(label, clean));
    }
    return this;
  }

  List<Account.Fact> list() {
    return facts;
  }
}
