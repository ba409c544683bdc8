package org.ocppproxy.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/**
 * What still waits for the secondary when the charge point's connection ends goes over to the next
 * one: the primary has answered it, so the charge point will not say it again. Message ids are
 * fresh there, for each connection counts its own.
 */
final class Leftovers {

  private final StationMemory memory;
  private final int connection;
  private final Telling telling;
  private final MessageIds ids;
  private final Map<String, Told> takenOver = new Sparse<>();

  Leftovers(StationMemory memory, int connection, Telling telling, MessageIds ids) {
    this.memory = memory;
    this.connection = connection;
    this.telling = telling;
    this.ids = ids;
  }

  /** What former connections have left, oldest first; from now on it is this one's. */
  List<Waiting> takeOver() {
    List<Waiting> waiting = new ArrayList<>();
    for (Owed owed : memory.takeOwed()) {
      String id = ids.next();
      takenOver.put(id, owed.told());
      waiting.add(new Waiting(telling.again(Role.SECONDARY, owed.told(), id, true), owed.since()));
    }
    return waiting;
  }

  /**
   * Leaves what has not left to the next connection.
   *
   * @param unanswered whether the primary has yet to answer the CALL with that id
   * @param most how many the next connection would take; of more the oldest are dropped
   * @return how many were dropped
   */
  int leave(List<Waiting> unsent, Predicate<String> unanswered, int most) {
    List<Owed> owed = new ArrayList<>();
    for (Waiting waiting : unsent) {
      told(waiting.delivery(), unanswered)
          .ifPresent(told -> owed.add(new Owed(told, waiting.since())));
    }
    return unsent.size() - owed.size() + memory.owe(owed, most);
  }

  private Optional<Told> told(Delivery delivery, Predicate<String> unanswered) {
    Told before = takenOver.get(delivery.messageId());
    if (before != null) {
      return Optional.of(before);
    }
    boolean willBeRepeated = unanswered.test(delivery.messageId());
    return !willBeRepeated && EnvelopeReader.read(delivery.text()) instanceof Frame.Call call
        ? Optional.of(new Told(connection, call))
        : Optional.empty();
  }

  /** What the secondary was told under that fresh id and has now answered. */
  Optional<Told> answered(Role from, String freshId) {
    return from == Role.SECONDARY
        ? Optional.ofNullable(takenOver.remove(freshId))
        : Optional.empty();
  }

  /** The fresh id under which that CALL is one of those that wait; empty for none. */
  String waitsAs(Told told, Set<String> waiting) {
    return takenOver.entrySet().stream()
        .filter(each -> each.getValue().is(told.connection(), told.messageId()))
        .map(Map.Entry::getKey)
        .filter(waiting::contains)
        .findFirst()
        .orElse("");
  }
}
