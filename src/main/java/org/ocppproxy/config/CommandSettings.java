package org.ocppproxy.config;

import java.util.List;

/**
 * What a CSMS may ask of the charge point.
 *
 * @param allow actions or globs of them; {@code *} for everything
 * @param deny what of it is refused all the same
 */
public record CommandSettings(List<String> allow, List<String> deny) {

  /** Everything. */
  public static final CommandSettings ALL = new CommandSettings(List.of("*"), List.of());

  /** As given. */
  public CommandSettings {
    allow = List.copyOf(allow);
    deny = List.copyOf(deny);
  }
}
