package org.ocppproxy.routing;

import java.util.EnumSet;
import java.util.Set;
import org.ocppproxy.protocol.Role;

/** A CALL with which a charge point introduced itself, and which CSMSs know it. */
final class Announcement {

  private final Told told;
  private final Set<Role> knownBy = EnumSet.noneOf(Role.class);

  Announcement(Told told) {
    this.told = told;
  }

  Told told() {
    return told;
  }

  void known(Role role, int connection, String messageId) {
    if (told.is(connection, messageId)) {
      knownBy.add(role);
    }
  }

  boolean isNewTo(Role role) {
    return !knownBy.contains(role);
  }
}
