package org.ocppproxy.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/**
 * The OCPP 1.6 transactions whose ids are not yet known everywhere, at most {@value #MOST}; of more
 * the oldest is forgotten. The caller holds the {@link StationMemory}'s lock.
 */
final class Starts {

  static final int MOST = 20;

  private final TransactionIds ids;
  private final List<Start> oldestFirst = new ArrayList<>();

  Starts(TransactionIds ids) {
    this.ids = ids;
  }

  void asked(Told told) {
    Start asked = new Start(told);
    for (Start start : List.copyOf(oldestFirst)) {
      if (start.isRepeatedBy(told.call())) {
        asked.repeats(start);
        oldestFirst.remove(start);
      }
    }
    oldestFirst.forEach(start -> start.supersededBy(told.call()));
    oldestFirst.add(asked);
    if (oldestFirst.size() > MOST) {
      oldestFirst.remove(0);
    }
  }

  /** Learns from an answer to the start that was told so, if there is one. */
  void answered(Role role, int connection, String messageId, Frame.Answer answer) {
    for (Start start : List.copyOf(oldestFirst)) {
      if (start.told().is(connection, messageId)) {
        start.answered(role, transactionIdIn(answer));
        start.pairIn(ids);
        forgetIfSettled(start);
      }
    }
  }

  private static OptionalLong transactionIdIn(Frame.Answer answer) {
    return answer instanceof Frame.CallResult result
        ? result.payload().member("transactionId").asLong()
        : OptionalLong.empty();
  }

  /** The charge point ends the transaction that the primary calls so. */
  void stopped(Told stop) {
    OptionalLong id = stop.call().payload().member("transactionId").asLong();
    for (Start start : List.copyOf(oldestFirst)) {
      if (id.isPresent() && start.isCalled(id.getAsLong(), Role.PRIMARY)) {
        start.stopped(stop);
        forgetIfSettled(start);
      }
    }
  }

  private void forgetIfSettled(Start start) {
    boolean answered = start.isAnsweredBy(Role.PRIMARY) && start.isAnsweredBy(Role.SECONDARY);
    if (answered && start.isStopped()) {
      oldestFirst.remove(start);
    }
  }

  /**
   * Whether the secondary has been asked, and is yet to say, what it calls the transaction that the
   * primary calls so.
   *
   * @param on the charge point's connection that the secondary's belongs to
   */
  boolean awaitsSecondaryId(long primaryId, int on) {
    return oldestFirst.stream()
        .anyMatch(start -> start.isCalled(primaryId, Role.PRIMARY) && start.isAskedOfSecondary(on));
  }

  /** Whether the secondary calls so what the primary has not yet named. */
  boolean awaitsPrimaryId(long secondaryId) {
    return oldestFirst.stream()
        .anyMatch(
            start -> start.isKnownToSecondaryAs(secondaryId) && !start.isAnsweredBy(Role.PRIMARY));
  }

  /** This one, if it is a start, has been given to that CSMS's connection. */
  void left(Role role, Told told, int by) {
    for (Start start : oldestFirst) {
      if (!start.told().is(told.connection(), told.messageId())) {
        continue;
      }
      if (role == Role.PRIMARY) {
        start.leftForPrimary();
      } else {
        start.leftForSecondary(by);
      }
    }
  }

  /** Looks at the clock, for the answers of the secondary of that connection. */
  void awaitNoLongerThan(Duration patience, int connection, Instant now) {
    oldestFirst.forEach(start -> start.awaitNoLongerThan(patience, connection, now));
  }

  void forgetAll() {
    oldestFirst.clear();
  }

  long characters() {
    return oldestFirst.stream().mapToLong(start -> start.told().characters()).sum();
  }

  void secondaryGone(int connection) {
    oldestFirst.forEach(start -> start.secondaryGone(connection));
  }

  /** The open ones that this CSMS does not know, oldest first. */
  List<Told> newTo(Role role, Predicate<Told> waits) {
    return oldestFirst.stream()
        .filter(start -> start.isNewTo(role) && !start.isOver(waits))
        .map(Start::told)
        .toList();
  }

  int size() {
    return oldestFirst.size();
  }
}
