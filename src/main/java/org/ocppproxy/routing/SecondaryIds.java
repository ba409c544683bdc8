package org.ocppproxy.routing;

import java.util.Optional;
import java.util.OptionalLong;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Payload;
import org.ocppproxy.protocol.Span;

/**
 * Makes the secondary's OCPP 1.6 ids and the charge point's meet: only the number changes in the
 * text.
 *
 * <ul>
 *   <li>Transaction ids: the charge point knows the primary's. Where a frame names one, the
 *       secondary gets and gives its own.
 *   <li>Reservation and charging profile ids are the choice of whoever sends them; the secondary's
 *       are moved by {@value #OFFSET} on the way to the charge point, out of the primary's way, and
 *       back.
 * </ul>
 *
 * <p>An id that nobody has paired passes unchanged. Signed messages are other actions (2.x Part 4,
 * chapter 7), so none is ever touched.
 */
final class SecondaryIds {

  static final long OFFSET = 1L << 30;

  private final StationMemory memory;
  private final int connection;

  SecondaryIds(StationMemory memory, int connection) {
    this.memory = memory;
    this.connection = connection;
  }

  /** What the secondary gets of a CALL of the charge point, but for transaction ids. */
  Frame.Call toSecondary(Frame.Call call) {
    return call.action().equals("StartTransaction")
        ? movedBack(call, call.payload().member("reservationId"))
        : call;
  }

  /** Gives the transaction its name at the moment when the CALL leaves for the secondary. */
  Translation whenLeaving(Frame.Call call) {
    return switch (call.action()) {
      case "MeterValues" -> named(call.payload().member("transactionId"));
      case "StopTransaction" -> namedForTheLastTime(call.payload().member("transactionId"));
      default -> Translation.NONE;
    };
  }

  private Translation named(Payload transactionId) {
    OptionalLong id = transactionId.asLong();
    if (id.isEmpty()) {
      return Translation.NONE;
    }
    Span at = transactionId.at();
    long primaryId = id.getAsLong();
    return text -> namedForSecondary(text, at, primaryId);
  }

  /** 0 and -1 are what a CSMS calls a transaction that it refuses: the next one may be that too. */
  private Translation namedForTheLastTime(Payload transactionId) {
    OptionalLong id = transactionId.asLong();
    Translation named = named(transactionId);
    return id.isEmpty() || id.getAsLong() > 0
        ? named
        : text -> {
          Optional<String> translated = named.of(text);
          translated.ifPresent(gone -> memory.forgetTransaction(id.getAsLong()));
          return translated;
        };
  }

  /** Looks first whether an answer is awaited, for that may come between two looks. */
  private Optional<String> namedForSecondary(String text, Span at, long primaryId) {
    if (memory.awaitsSecondaryId(primaryId, connection)) {
      return Optional.empty();
    }
    OptionalLong id = memory.secondaryOf(primaryId);
    return Optional.of(id.isPresent() ? at.replacedBy(Long.toString(id.getAsLong()), text) : text);
  }

  /** What the charge point gets of a CALL of the secondary. */
  Frame.Call toChargePoint(Frame.Call call) {
    Payload payload = call.payload();
    return switch (call.action()) {
      case "RemoteStopTransaction" -> renamed(call, payload.member("transactionId"));
      case "ReserveNow", "CancelReservation" -> moved(call, payload.member("reservationId"));
      case "ClearChargingProfile" -> moved(call, payload.member("id"));
      case "RemoteStartTransaction" ->
          moved(call, payload.member("chargingProfile").member("chargingProfileId"));
      case "SetChargingProfile" -> {
        Payload profile = payload.member("csChargingProfiles");
        Frame.Call renamed = renamed(call, profile.member("transactionId"));
        Payload again = renamed.payload().member("csChargingProfiles");
        yield moved(renamed, again.member("chargingProfileId"));
      }
      default -> call;
    };
  }

  /** Whether a CALL of the secondary names a transaction that the charge point cannot know yet. */
  boolean namesUnknownTransaction(Frame.Call call) {
    Payload payload = call.payload();
    OptionalLong id =
        switch (call.action()) {
          case "RemoteStopTransaction" -> payload.member("transactionId").asLong();
          case "SetChargingProfile" ->
              payload.member("csChargingProfiles").member("transactionId").asLong();
          default -> OptionalLong.empty();
        };
    return id.isPresent() && memory.awaitsPrimaryId(id.getAsLong());
  }

  private Frame.Call renamed(Frame.Call call, Payload named) {
    OptionalLong id = named.asLong();
    OptionalLong primaryId = id.isPresent() ? memory.primaryOf(id.getAsLong()) : id;
    return primaryId.isPresent() ? call.with(named.at(), primaryId.getAsLong()) : call;
  }

  private static Frame.Call moved(Frame.Call call, Payload named) {
    OptionalLong id = named.asLong();
    boolean movable = id.isPresent() && id.getAsLong() >= 0 && id.getAsLong() < OFFSET;
    return movable ? call.with(named.at(), id.getAsLong() + OFFSET) : call;
  }

  private static Frame.Call movedBack(Frame.Call call, Payload named) {
    OptionalLong id = named.asLong();
    boolean moved = id.isPresent() && id.getAsLong() >= OFFSET && id.getAsLong() < 2 * OFFSET;
    return moved ? call.with(named.at(), id.getAsLong() - OFFSET) : call;
  }
}
