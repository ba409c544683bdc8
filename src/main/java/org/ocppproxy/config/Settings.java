package org.ocppproxy.config;

import java.util.List;
import java.util.stream.Stream;

/** Every setting there is: reading, warnings and the README all work from this table. */
final class Settings {
  static final List<Setting<?>> ALL =
      Stream.of(
              ProxyTable.TABLE,
              AccessTable.TABLE,
              NotifyTable.TABLE,
              EmailTable.TABLE,
              PushoverTable.TABLE)
          .flatMap(table -> table.rows().stream())
          .toList();

  private Settings() {}
}
