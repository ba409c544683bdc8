package org.ocppproxy.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A comma list of mail addresses; a comma inside quotes belongs to a display name. */
final class Commas {
  private Commas() {}

  static Stream<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int at = 0; at < list.length(); at++) {
      char character = list.charAt(at);
      if (character == '"') {
        quoted = !quoted;
      } else if (character == ',' && !quoted) {
        parts.add(list.substring(start, at));
        start = at + 1;
      }
    }
    parts.add(list.substring(start));
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty());
  }
}
