package org.ocppproxy.routing;

import java.util.EnumSet;
import java.util.Set;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/** A CALL with which a charge point introduced itself, and which CSMSs know it. */
final class Announcement {

  private final Frame.Call call;
  private final Set<Role> knownBy = EnumSet.noneOf(Role.class);

  Announcement(Frame.Call call) {
    this.call = call;
  }

  Frame.Call call() {
    return call;
  }

  void known(Role role, String messageId) {
    if (call.messageId().equals(messageId)) {
      knownBy.add(role);
    }
  }

  boolean isNewTo(Role role) {
    return !knownBy.contains(role);
  }
}
