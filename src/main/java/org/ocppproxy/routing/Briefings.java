package org.ocppproxy.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/**
 * What a CSMS is told first when it connects, under fresh message ids: what it does not know.
 *
 * <p>A direct connection would not repeat anything, so the primary is only told what it lost while
 * it was away, in the same conversation. The secondary may have come late.
 */
final class Briefings {

  private final StationMemory memory;
  private final MessageIds ids;
  private final boolean secondaryToo;
  private final Map<Role, Map<String, String>> originals = new EnumMap<>(Role.class);

  Briefings(StationMemory memory, MessageIds ids, boolean secondaryToo) {
    this.memory = memory;
    this.ids = ids;
    this.secondaryToo = secondaryToo;
    for (Role role : Role.values()) {
      originals.put(role, new HashMap<>(0));
    }
  }

  private Map<String, String> originalsOf(Role role) {
    return originals.getOrDefault(role, new HashMap<>(0));
  }

  /**
   * The briefing of a CSMS that has just connected.
   *
   * @param again whether it was connected before in this conversation
   * @param waiting whether the CALL with a message id waits for it anyway
   */
  List<Delivery> of(Role role, boolean again, Predicate<String> waiting) {
    boolean wanted = role == Role.PRIMARY ? again : secondaryToo;
    List<Delivery> deliveries = new ArrayList<>();
    if (wanted) {
      for (Frame.Call call : memory.newTo(role, waiting)) {
        String id = ids.next();
        originalsOf(role).put(id, call.messageId());
        deliveries.add(Delivery.message(role, call.textWithId(id), id, Translation.NONE));
      }
    }
    return deliveries;
  }

  /** The id that the charge point gave the CALL which the CSMS got under that one. */
  Optional<String> originalOf(Role role, String freshId) {
    return Optional.ofNullable(originalsOf(role).remove(freshId));
  }

  /** No answer will come on a connection that is gone. */
  void forget(Role role) {
    originalsOf(role).clear();
  }
}
