package org.ocppproxy.routing;

import java.util.EnumMap;
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
  private final Set<Integer> secondaryAskedOn = new LinkedHashSet<>(2);
  private boolean leftForPrimary;
  private @Nullable Told stop;
  private boolean superseded;

  Start(Told told) {
    this.told = told;
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
    secondaryAskedOn.add(connection);
    if (secondaryAskedOn.size() > MOST_CONNECTIONS) {
      secondaryAskedOn.remove(secondaryAskedOn.iterator().next());
    }
  }

  /** That secondary's connection is gone: an answer will not come on it. */
  void secondaryGone(int connection) {
    secondaryAskedOn.remove(connection);
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
    answers.put(role, transactionId);
  }

  boolean isAnsweredBy(Role role) {
    return answers.containsKey(role);
  }

  /** Whether the secondary's answer is on its way to that connection, as far as one can know. */
  boolean isAskedOfSecondary(int connection) {
    return secondaryAskedOn.contains(connection) && !answers.containsKey(Role.SECONDARY);
  }

  OptionalLong idOf(Role role) {
    return answers.getOrDefault(role, OptionalLong.empty());
  }

  /** Whether the CSMS calls this transaction so. */
  boolean isCalled(long transactionId, Role role) {
    OptionalLong id = idOf(role);
    return id.isPresent() && id.getAsLong() == transactionId;
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
