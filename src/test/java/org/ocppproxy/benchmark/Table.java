package org.ocppproxy.benchmark;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All results in one table that can go into a README. */
final class Table {

  private record Column(String title, String figure) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("CPU us / round trip", "cpuMicros"),
          new Column("switches", "switches"),
          new Column("round trips / s", "roundTripsPerSecond"),
          new Column("p50 us", "p50Micros"),
          new Column("p99 us", "p99Micros"),
          new Column("RSS KB / idle", "idleRssKb"),
          new Column("heap KB / idle", "idleHeapKb"),
          new Column("outside heap KB / idle", "idleOutsideHeapKb"),
          new Column("2,000 back s", "backSeconds"),
          new Column("flood p99 x", "floodFactor"),
          new Column("deaf heap KB", "deafHeapKb"),
          new Column("faults", "faults"));

  private Table() {}

  static String of(Map<String, Map<String, Map<String, Object>>> servers) {
    StringBuilder table = new StringBuilder("| server | relay |");
    COLUMNS.forEach(column -> table.append(' ').append(column.title()).append(" |"));
    table.append("\n| --- | --- |").append(" ---: |".repeat(COLUMNS.size())).append('\n');
    servers.forEach(
        (server, relays) -> {
          relays.forEach((relay, figures) -> row(table, server, relay, figures));
          ratios(table, server, relays);
        });
    return table.toString();
  }

  private static void row(
      StringBuilder table, String server, String relay, Map<String, Object> figures) {
    table.append("| ").append(server).append(" | ").append(relay).append(" |");
    COLUMNS.forEach(column -> table.append(cell(figures.get(column.figure()))));
    table.append('\n');
  }

  private static String cell(@Nullable Object figure) {
    if (!(figure instanceof Number number)) {
      return "  |";
    }
    double value = number.doubleValue();
    return (value == Math.rint(value) || value >= 100 ? " %.0f |" : " %.2f |").formatted(value);
  }

  private static void ratios(
      StringBuilder table, String server, Map<String, Map<String, Object>> relays) {
    Map<String, Object> proxy = relays.getOrDefault("proxy", Map.of());
    Map<String, Object> bare = relays.getOrDefault("bare", Map.of());
    table.append("| ").append(server).append(" | proxy : bare |");
    for (Column column : COLUMNS) {
      table.append(ratio(proxy.get(column.figure()), bare.get(column.figure())));
    }
    table.append('\n');
  }

  private static String ratio(@Nullable Object ours, @Nullable Object theirs) {
    return ours instanceof Number mine && theirs instanceof Number other && other.doubleValue() > 0
        ? " %.2f |".formatted(mine.doubleValue() / other.doubleValue())
        : "  |";
  }
}
