package org.ocppproxy.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows in the order of their declaration, so that a new setting is one line. */
final class SettingTable {
  private final List<Setting<?>> rows = new ArrayList<>();

  <T> Setting<T> add(Setting<T> row) {
    rows.add(row);
    return row;
  }

  List<Setting<?>> rows() {
    return Collections.unmodifiableList(rows);
  }
}
