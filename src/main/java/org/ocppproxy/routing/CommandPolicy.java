package org.ocppproxy.routing;

import org.ocppproxy.protocol.Role;

/** What each CSMS may ask of the charge point. */
public record CommandPolicy(ActionRules primary, ActionRules secondary) {

  /** Both may ask for everything. */
  public static final CommandPolicy ALL = new CommandPolicy(ActionRules.ALL, ActionRules.ALL);

  /** Whether this CSMS may ask for that action. */
  public boolean allows(Role role, String action) {
    return switch (role) {
      case PRIMARY -> primary.permit(action);
      case SECONDARY -> secondary.permit(action);
    };
  }
}
