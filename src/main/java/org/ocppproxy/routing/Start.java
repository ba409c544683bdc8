package org.ocppproxy.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/** An OCPP 1.6 StartTransaction, and what each CSMS has answered to it. */
final class Start {

  /** That of a former connection may still be saying good-bye when the next one is there. */
  private static final int MOST_CONNECTIONS = 10;

  private final Told told;
  private final Map<Role, OptionalLong> answers = new EnumMap<>(Role.class);
  private final Map<Integer, Instant> secondaryAskedOn = new LinkedHashMap<>(2);
  private final Set<Long> formerSecondaryIds = new LinkedHashSet<>(0);
  private boolean leftForPrimary;
  private @Nullable Told stop;
  private boolean superseded;

  Start(Told told) {
    this.told = told;
  }

  /** It is the same transaction as that one, which was told before under another message id. */
  void repeats(Start former) {
    formerSecondaryIds.addAll(former.formerSecondaryIds);
    former.idOf(Role.SECONDARY).ifPresent(this::addFormer);
  }

  private void addFormer(long secondaryId) {
    formerSecondaryIds.add(secondaryId);
    if (formerSecondaryIds.size() > MOST_CONNECTIONS) {
      formerSecondaryIds.remove(formerSecondaryIds.iterator().next());
    }
  }

  /** Has the two ids of it meet, if both are known. */
  void pairIn(TransactionIds ids) {
    OptionalLong primary = idOf(Role.PRIMARY);
    OptionalLong secondary = idOf(Role.SECONDARY);
    if (primary.isEmpty()) {
      return;
    }
    if (secondary.isPresent()) {
      ids.pair(primary.getAsLong(), secondary.getAsLong());
    }
    formerSecondaryIds.forEach(former -> ids.alias(primary.getAsLong(), former));
  }

  Told told() {
    return told;
  }

  /** The primary has been given it, or never will be. */
  void leftForPrimary() {
    leftForPrimary = true;
  }

  /** It has left for the secondary of that connection of the charge point. */
  void leftForSecondary(int connection) {
    secondaryAskedOn.put(connection, Instant.MAX);
    if (secondaryAskedOn.size() > MOST_CONNECTIONS) {
      secondaryAskedOn.remove(secondaryAskedOn.keySet().iterator().next());
    }
  }

  /** That secondary's connection is gone: an answer will not come on it. */
  void secondaryGone(int connection) {
    secondaryAskedOn.remove(connection);
  }

  /** The clock is looked at: an answer that takes longer than this from now on is not awaited. */
  void awaitNoLongerThan(Duration patience, int connection, Instant now) {
    secondaryAskedOn.computeIfPresent(
        connection,
        (on, until) -> {
          if (until.equals(Instant.MAX)) {
            return now.plus(patience);
          }
          return until.isAfter(now) ? until : null;
        });
  }

  /**
   * Whether that CSMS must still be told. The primary is never told twice, answered or not: that
   * would open a second transaction.
   */
  boolean isNewTo(Role role) {
    return !answers.containsKey(role) && !(role == Role.PRIMARY && leftForPrimary);
  }

  /** The transaction id that the CSMS chose, or nothing if its answer held none. */
  void answered(Role role, OptionalLong transactionId) {
    OptionalLong before = answers.put(role, transactionId);
    if (role == Role.SECONDARY && before != null && !before.equals(transactionId)) {
      before.ifPresent(this::addFormer);
    }
  }

  boolean isAnsweredBy(Role role) {
    return answers.containsKey(role);
  }

  /** Whether the secondary's answer is on its way to that connection, as far as one can know. */
  boolean isAskedOfSecondary(int connection) {
    return secondaryAskedOn.containsKey(connection) && !answers.containsKey(Role.SECONDARY);
  }

  OptionalLong idOf(Role role) {
    return answers.getOrDefault(role, OptionalLong.empty());
  }

  /** Whether the CSMS calls this transaction so. */
  boolean isCalled(long transactionId, Role role) {
    OptionalLong id = idOf(role);
    return id.isPresent() && id.getAsLong() == transactionId;
  }

  /** Whether the secondary calls it so, or did when it was told before. */
  boolean isKnownToSecondaryAs(long transactionId) {
    return isCalled(transactionId, Role.SECONDARY) || formerSecondaryIds.contains(transactionId);
  }

  void stopped(Told by) {
    stop = by;
  }

  boolean isStopped() {
    return stop != null;
  }

  /** Whether it is over, but for those who will still hear of its end. */
  boolean isOver(Predicate<Told> stopWaits) {
    return stop == null ? superseded : !stopWaits.test(stop);
  }

  /** Another transaction runs on the same connector: this one has ended, whoever missed that. */
  void supersededBy(Frame.Call later) {
    superseded |= connectorIn(later).equals(connectorIn(told.call()));
  }

  private static OptionalLong connectorIn(Frame.Call start) {
    return start.payload().member("connectorId").asLong();
  }

  /** Whether the charge point has sent this start before, under another message id. */
  boolean isRepeatedBy(Frame.Call retry) {
    Frame.Call call = told.call();
    return retry.payloadAt().in(retry.text()).equals(call.payloadAt().in(call.text()));
  }
}
