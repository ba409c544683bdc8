package org.ocppproxy.fakes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** HTTP header fields; names are found in any spelling, values are kept in order. */
public final class Headers {
  private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Headers() {}

  void add(String name, String value) {
    fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  /** The names as they were spelled, in no spelling twice. */
  public Set<String> names() {
    return Set.copyOf(fields.keySet());
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The members of a comma-separated list, over all fields of that name. */
  public List<String> list(String name) {
    return all(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(member -> !member.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
