package org.ocppproxy.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Payload;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/**
 * What one charge point has told of itself, kept from one of its connections to the next: its last
 * BootNotification, the last status of each connector, its open transactions, and what the two
 * CSMSs call them. Bounded; safe from any thread.
 */
public final class StationMemory {

  /** Of how many connectors the last status is kept. */
  static final int MOST_CONNECTORS = 64;

  /** Longer frames are not kept: nobody boots with that much. */
  static final int MAX_CHARACTERS = 4_096;

  private final TransactionBook book = new TransactionBook();
  private final TransactionIds ids;
  private final Starts starts;
  private final List<Owed> owed = new ArrayList<>(0);
  private final Sparse<String, Announcement> statuses = new Sparse<>();
  private @Nullable Announcement boot;
  private @Nullable Subprotocol version;
  private int connection;
  private int firstOfVersion;

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

  /**
   * The charge point has connected. What it told in another version's words cannot be repeated.
   *
   * @return which of its connections that is
   */
  synchronized int connected(Subprotocol inVersion) {
    if (version != inVersion) {
      version = inVersion;
      boot = null;
      statuses.clear();
      firstOfVersion = connection + 1;
    }
    return ++connection;
  }

  /** Whether a CALL of the charge point is one that a CSMS may have to be told later. */
  static boolean keeps(Frame.Call call) {
    return call.text().length() <= MAX_CHARACTERS
        && switch (call.action()) {
          case "BootNotification", "StatusNotification", "StartTransaction" -> true;
          default -> false;
        };
  }

  /** Takes note of a CALL of the charge point on that connection. */
  void called(int on, Frame.Call call) {
    if (keeps(call) || call.action().equals("StopTransaction")) {
      takeNote(new Told(on, call));
    }
  }

  private synchronized void takeNote(Told told) {
    if (told.connection() < firstOfVersion) {
      return;
    }
    switch (told.call().action()) {
      case "BootNotification" -> boot = new Announcement(told);
      case "StatusNotification" -> remember(told);
      case "StartTransaction" -> starts.asked(told);
      default -> starts.stopped(told);
    }
  }

  private void remember(Told status) {
    Payload payload = status.call().payload();
    Payload evse = payload.member("evseId");
    String outlet =
        evse.at().in(evse.text()) + "/" + payload.member("connectorId").asLong().orElse(0);
    statuses.remove(outlet);
    statuses.put(outlet, new Announcement(status));
    if (statuses.size() > MOST_CONNECTORS) {
      statuses.removeOldest();
    }
  }

  /** Takes note of a CSMS's answer to the CALL with that message id on that connection. */
  synchronized void answered(Role role, int on, String messageId, Frame.Answer answer) {
    known(role, on, messageId);
    starts.answered(role, on, messageId, answer);
  }

  /**
   * That CALL has been given to the CSMS's connection; to the primary it is never repeated.
   *
   * @param by the connection of the charge point that the CSMS's belongs to
   */
  synchronized void left(Role role, Told told, int by) {
    if (role == Role.PRIMARY) {
      known(role, told.connection(), told.messageId());
    }
    starts.left(role, told, by);
  }

  /** The secondary's connection that belongs to that one is gone. */
  synchronized void secondaryGone(int by) {
    starts.secondaryGone(by);
  }

  private void known(Role role, int on, String messageId) {
    if (boot != null) {
      boot.known(role, on, messageId);
    }
    statuses.values().forEach(status -> status.known(role, on, messageId));
  }

  /**
   * The CALLs that a CSMS has not answered and will not get otherwise, in the order in which it
   * must hear them: boot, statuses, transactions. For the primary only those of the connection that
   * lasts: a charge point does not repeat itself because its socket broke.
   *
   * @param on that connection
   * @param waits whether a CALL waits for that CSMS
   */
  synchronized List<Told> newTo(Role role, int on, Predicate<Told> waits) {
    List<Told> unknown = new ArrayList<>();
    if (boot != null && boot.isNewTo(role)) {
      unknown.add(boot.told());
    }
    statuses.values().stream()
        .filter(status -> status.isNewTo(role))
        .forEach(status -> unknown.add(status.told()));
    unknown.addAll(starts.newTo(role, waits));
    unknown.removeIf(waits.or(told -> role == Role.PRIMARY && told.connection() != on));
    return unknown;
  }

  /** The last boot. */
  synchronized Optional<Told> boot() {
    return Optional.ofNullable(boot).map(Announcement::told);
  }

  /**
   * These have not reached the secondary on a connection that is gone.
   *
   * @return how many of the oldest were dropped because there are more than {@code most}
   */
  synchronized int owe(List<Owed> more, int most) {
    owed.addAll(more);
    int dropped = Math.max(owed.size() - most, 0);
    owed.subList(0, dropped).clear();
    return dropped;
  }

  /** What the secondary is owed, oldest first; it is nobody's business here any more. */
  synchronized List<Owed> takeOwed() {
    List<Owed> taken = List.copyOf(owed);
    owed.clear();
    return taken;
  }

  /** Drops what is owed since that time or longer and yields how many that were. */
  public synchronized int forgetOwedSince(Instant time) {
    int before = owed.size();
    owed.removeIf(each -> !each.since().isAfter(time));
    return before - owed.size();
  }

  /** What the secondary calls the primary's transaction, if it has said. */
  OptionalLong secondaryOf(long primaryId) {
    return ids.secondaryOf(primaryId);
  }

  /** What the primary, and so the charge point, calls the secondary's transaction. */
  OptionalLong primaryOf(long secondaryId) {
    return ids.primaryOf(secondaryId);
  }

  /**
   * Whether the secondary is about to say what it calls the primary's transaction.
   *
   * @param on the connection of the charge point that the secondary's belongs to
   */
  synchronized boolean awaitsSecondaryId(long primaryId, int on) {
    return starts.awaitsSecondaryId(primaryId, on);
  }

  /** Whether the primary is yet to say what it calls the secondary's transaction. */
  synchronized boolean awaitsPrimaryId(long secondaryId) {
    return starts.awaitsPrimaryId(secondaryId);
  }

  /** The primary may mean another transaction by that id from now on. */
  void forgetTransaction(long primaryId) {
    ids.forget(primaryId);
  }

  /** Looks at the clock: how long an answer of the secondary to a start is awaited from now on. */
  synchronized void awaitNoLongerThan(Duration patience, int on, Instant now) {
    starts.awaitNoLongerThan(patience, on, now);
  }

  /** Forgets what only a secondary would have to be told later. */
  public synchronized void forgetTold() {
    boot = null;
    statuses.clear();
    starts.forgetAll();
    owed.clear();
  }

  /** About how much memory all this takes, in characters. */
  public synchronized long characters() {
    long told = boot == null ? 0 : boot.told().characters();
    for (Announcement status : statuses.values()) {
      told += status.told().characters();
    }
    for (Owed each : owed) {
      told += each.told().characters();
    }
    return told + starts.characters();
  }

  /** How many starts are remembered. */
  synchronized int starts() {
    return starts.size();
  }
}
