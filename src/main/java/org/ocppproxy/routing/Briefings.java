package org.ocppproxy.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ocppproxy.protocol.Role;

/**
 * What a CSMS is told first when it connects, under fresh message ids: what it does not know.
 *
 * <p>A direct connection would not repeat anything, so the primary is only told what it lost while
 * it was away, in the same conversation. The secondary may have come late.
 */
final class Briefings {

  private final StationMemory memory;
  private final int connection;
  private final Telling telling;
  private final MessageIds ids;
  private final boolean secondaryToo;
  private final Leftovers leftovers;
  private final Map<String, Told> toldPrimary = new Sparse<>();
  private final Map<String, Told> toldSecondary = new Sparse<>();

  Briefings(
      StationMemory memory,
      int connection,
      Telling telling,
      MessageIds ids,
      boolean secondaryToo,
      Leftovers leftovers) {
    this.memory = memory;
    this.connection = connection;
    this.telling = telling;
    this.ids = ids;
    this.secondaryToo = secondaryToo;
    this.leftovers = leftovers;
  }

  /**
   * The briefing of a CSMS that has just connected.
   *
   * @param again whether it was connected before in this conversation
   * @param waiting the message ids of the CALLs that wait for it anyway
   */
  Briefing of(Role role, boolean again, Set<String> waiting) {
    boolean wanted = role == Role.PRIMARY ? again : secondaryToo;
    if (!wanted) {
      return Briefing.NONE;
    }
    List<Delivery> deliveries = new ArrayList<>();
    Predicate<Told> waits = told -> !waitsAs(role, told, waiting).isEmpty();
    for (Told told : memory.newTo(role, connection, waits)) {
      String id = ids.next();
      toldTo(role).put(id, told);
      deliveries.add(telling.again(role, told, id, false));
    }
    String boot = memory.boot().map(told -> waitsAs(role, told, waiting)).orElse("");
    return new Briefing(deliveries, boot);
  }

  /** The message id under which that CALL waits for that CSMS; empty if it does not. */
  private String waitsAs(Role role, Told told, Set<String> waiting) {
    if (told.connection() == connection && waiting.contains(told.messageId())) {
      return told.messageId();
    }
    return role == Role.SECONDARY ? leftovers.waitsAs(told, waiting) : "";
  }

  /** What the CSMS was told under that fresh id and has now answered. */
  Optional<Told> answered(Role role, String freshId) {
    return Optional.ofNullable(toldTo(role).remove(freshId));
  }

  /** No answer will come on a connection that is gone. */
  void forget(Role role) {
    toldTo(role).clear();
  }

  /** By fresh message id. */
  private Map<String, Told> toldTo(Role role) {
    return role == Role.PRIMARY ? toldPrimary : toldSecondary;
  }
}
