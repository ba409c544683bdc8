package org.ocppproxy.benchmark;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ocppproxy.benchmark.load.Latencies;

/** What came out on one server: for each relay, and for none, each figure by its name. */
final class Results {

  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withFormatting(true));

  private final String server;
  private final Map<String, Map<String, Object>> figures = new LinkedHashMap<>();

  Results(String server) {
    this.server = server;
  }

  /** Puts a figure there, and tells it; JSON has no number for what is none. */
  void put(String relay, String name, Object figure) {
    boolean none = figure instanceof Double number && !Double.isFinite(number);
    figures
        .computeIfAbsent(relay, r -> new LinkedHashMap<>())
        .put(name, none ? figure.toString() : figure);
    System.out.printf("%-8s %-6s %-22s %s%n", server, relay, name, shown(figure));
  }

  private static String shown(Object figure) {
    return figure instanceof Double number ? "%.2f".formatted(number) : figure.toString();
  }

  void latencies(String relay, String prefix, Latencies latencies) {
    put(relay, prefix + "p50Micros", latencies.micros(0.5));
    put(relay, prefix + "p99Micros", latencies.micros(0.99));
  }

  /** Whether nothing was lost, doubled, swapped or changed. */
  boolean areFaultless() {
    return figures.values().stream().allMatch(each -> each.getOrDefault("faults", 0).equals(0));
  }

  Map<String, Map<String, Object>> figures() {
    return figures;
  }

  void write(Path file) throws IOException {
    write(file, figures);
  }

  static void write(Path file, Object figures) throws IOException {
    Files.writeString(file, JSON.toJson(figures) + System.lineSeparator());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Map<String, Object>> read(Path file) throws IOException {
    return JSON.fromJson(Files.readString(file), LinkedHashMap.class);
  }
}
