package org.ocppproxy.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Payload;
import org.ocppproxy.protocol.Role;

/**
 * What one charge point has told of itself, kept from one of its connections to the next: its last
 * BootNotification, the last status of each connector, its open transactions, and what the two
 * CSMSs call them. Bounded; safe from any thread.
 */
public final class StationMemory {

  /** Of how many connectors the last status is kept. */
  static final int MOST_CONNECTORS = 64;

  /** Longer frames are not kept: nobody boots with that much. */
  static final int MAX_CHARACTERS = 16_384;

  private final TransactionBook book = new TransactionBook();
  private final TransactionIds ids;
  private final Starts starts;
  private final Map<String, Announcement> statuses = new LinkedHashMap<>();
  private @Nullable Announcement boot;

  /** Nothing told yet; transaction ids are kept in memory. */
  public StationMemory() {
    this(new RememberedTransactionIds());
  }

  /** Nothing told yet; transaction ids are kept where the port keeps them. */
  public StationMemory(TransactionIds ids) {
    this.ids = ids;
    this.starts = new Starts(ids);
  }

  /** The transactions as the events have them. */
  public TransactionBook book() {
    return book;
  }

  /** Whether a CALL of the charge point is of the kind that is remembered. */
  boolean cares(Frame.Call call) {
    return call.text().length() <= MAX_CHARACTERS
        && switch (call.action()) {
          case "BootNotification", "StatusNotification", "StartTransaction", "StopTransaction" ->
              true;
          default -> false;
        };
  }

  /** Takes note of a CALL of the charge point. */
  synchronized void called(Frame.Call call) {
    if (!cares(call)) {
      return;
    }
    switch (call.action()) {
      case "BootNotification" -> boot = new Announcement(call);
      case "StatusNotification" -> remember(call);
      case "StartTransaction" -> starts.asked(call);
      case "StopTransaction" -> starts.stopped(call);
      default -> {}
    }
  }

  private void remember(Frame.Call status) {
    Payload payload = status.payload();
    Payload evse = payload.member("evseId");
    String outlet =
        evse.at().in(evse.text()) + "/" + payload.member("connectorId").asLong().orElse(0);
    statuses.remove(outlet);
    statuses.put(outlet, new Announcement(status));
    if (statuses.size() > MOST_CONNECTORS) {
      statuses.remove(statuses.keySet().iterator().next());
    }
  }

  /** Takes note of a CSMS's answer to the CALL with that message id. */
  synchronized void answered(Role role, String messageId, Frame.Answer answer) {
    known(role, messageId);
    starts.answered(role, messageId, answer);
  }

  /** The CALL with that message id is on its way to the primary: it is never repeated there. */
  synchronized void leftForPrimary(String messageId) {
    known(Role.PRIMARY, messageId);
    starts.leftForPrimary(messageId);
  }

  private void known(Role role, String messageId) {
    if (boot != null) {
      boot.known(role, messageId);
    }
    statuses.values().forEach(status -> status.known(role, messageId));
  }

  /**
   * The CALLs that a CSMS has not answered and will not get otherwise, in the order in which it
   * must hear them: boot, statuses, transactions.
   *
   * @param waiting whether the CALL with a message id waits for that CSMS
   */
  synchronized List<Frame.Call> newTo(Role role, Predicate<String> waiting) {
    List<Frame.Call> calls = new ArrayList<>();
    if (boot != null && boot.isNewTo(role)) {
      calls.add(boot.call());
    }
    statuses.values().stream()
        .filter(status -> status.isNewTo(role))
        .forEach(status -> calls.add(status.call()));
    starts.newTo(role).stream()
        .filter(start -> !start.isStopped() || waiting.test(start.stopMessageId()))
        .forEach(start -> calls.add(start.call()));
    calls.removeIf(call -> waiting.test(call.messageId()));
    return calls;
  }

  /** What the secondary calls the primary's transaction, if it has said. */
  OptionalLong secondaryOf(long primaryId) {
    return ids.secondaryOf(primaryId);
  }

  /** What the primary, and so the charge point, calls the secondary's transaction. */
  OptionalLong primaryOf(long secondaryId) {
    return ids.primaryOf(secondaryId);
  }

  /** Whether the secondary is yet to say what it calls the primary's transaction. */
  synchronized boolean awaitsSecondaryId(long primaryId) {
    return starts.awaitsSecondaryId(primaryId);
  }

  /** Whether the primary is yet to say what it calls the secondary's transaction. */
  synchronized boolean awaitsPrimaryId(long secondaryId) {
    return starts.awaitsPrimaryId(secondaryId);
  }
}
