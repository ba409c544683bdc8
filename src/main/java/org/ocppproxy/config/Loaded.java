package org.ocppproxy.config;

import java.util.List;

/**
 * A configuration folder that can be worked with.
 *
 * @param warnings what the log should say at start, one line each
 */
public record Loaded(Configuration configuration, ClientNames names, List<String> warnings) {
  public Loaded {
    warnings = List.copyOf(warnings);
  }
}
