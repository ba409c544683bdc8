package org.ocppproxy.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.EnvelopeWriter;
import org.ocppproxy.protocol.ErrorCode;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/**
 * What the two CSMSs ask of the charge point: through the one {@link Lane}, and back to who asked.
 *
 * <p>The primary's message ids stay; the secondary's are replaced on the way, so that the two never
 * meet.
 */
final class Commands {

  private final ChargePointId chargePoint;
  private final Subprotocol version;
  private final MessageIds ids;
  private final Lane lane;
  private final @Nullable SecondaryIds secondaryIds;
  private final Map<Role, Integer> connections = new Sparse<>();
  private final Recent<String, LaneCall> answered = new Recent<>();

  Commands(
      ChargePointId chargePoint,
      Subprotocol version,
      RoutingLimits limits,
      MessageIds ids,
      @Nullable SecondaryIds secondaryIds) {
    this.secondaryIds = secondaryIds;
    this.chargePoint = chargePoint;
    this.version = version;
    this.ids = ids;
    this.lane = new Lane(limits);
  }

  /** A CSMS asks. */
  Decision asked(Role asker, Frame.Call call, Instant now) {
    boolean own = asker == Role.PRIMARY;
    if (!own && secondaryIds != null && secondaryIds.namesUnknownTransaction(call)) {
      return rejected(asker, call, now);
    }
    String id = own ? call.messageId() : ids.next();
    Frame.Call asked = own || secondaryIds == null ? call : secondaryIds.toChargePoint(call);
    LaneCall laneCall = LaneCall.of(asker, connectionOf(asker), asked, id, now);
    if (!lane.offer(laneCall)) {
      return undeliverable(laneCall, "Too many calls are waiting for the charge point", now);
    }
    return next(now);
  }

  /** The charge point answers. */
  Decision answered(Frame.Answer answer, Instant now) {
    Optional<LaneCall> found = lane.answer(answer.messageId());
    if (found.isEmpty()) {
      return dropped(Party.CHARGE_POINT, DropReason.UNASKED, now);
    }
    LaneCall call = found.get();
    if (call.connection() != connectionOf(call.asker())) {
      return dropped(Party.CHARGE_POINT, DropReason.ASKER_GONE, now).then(next(now));
    }
    if (version == Subprotocol.OCPP_2_1) {
      answered.put(key(call.asker(), call.askerId()), call);
    }
    return Decision.send(Delivery.answer(call.asker(), call.textForAsker(answer))).then(next(now));
  }

  /** A CSMS could not make sense of the charge point's CALLRESULT (2.1). */
  Decision resultRejected(Role asker, Frame.CallResultError error, Instant now) {
    return answered
        .take(key(asker, error.messageId()))
        .filter(call -> call.connection() == connectionOf(asker))
        .map(call -> Delivery.toChargePoint(call.textForChargePoint(error)))
        .map(Decision::send)
        .orElseGet(() -> dropped(Party.of(asker), DropReason.UNASKED, now));
  }

  private static String key(Role asker, String messageId) {
    return asker + messageId;
  }

  /**
   * Frees a lane that waits in vain, and tells the askers whose time in the queue is over.
   *
   * <p>In this order, for else a CALL that came right behind the one in vain would be refused at
   * the very moment in which its turn has come.
   */
  Decision tick(Instant now) {
    Decision decision = Decision.NOTHING;
    Optional<LaneCall> slow = lane.timeOut(now);
    if (slow.isPresent()) {
      decision = decision.then(Decision.tell(timedOut(slow.get(), now))).then(next(now));
    }
    for (LaneCall call : lane.overdue(now)) {
      decision = decision.then(undeliverable(call, "The charge point was busy for too long", now));
    }
    return decision;
  }

  private ProxyEvent timedOut(LaneCall call, Instant now) {
    return new CallTimedOut(
        chargePoint, now, Party.of(call.asker()), Party.CHARGE_POINT, call.action());
  }

  /** A CSMS's connection is gone, and with it everybody who could take answers on it. */
  Decision askerGone(Role asker, Instant now) {
    connections.merge(asker, 1, Integer::sum);
    Decision decision = Decision.NOTHING;
    for (int i = lane.removeWaiting(asker).size(); i > 0; i--) {
      decision = decision.then(dropped(Party.of(asker), DropReason.ASKER_GONE, now));
    }
    return decision;
  }

  /** The charge point is gone: what still waited for it never reached it. */
  Decision chargePointGone(Instant now) {
    Decision decision = Decision.NOTHING;
    for (Role asker : Role.values()) {
      for (LaneCall call : lane.removeWaiting(asker)) {
        decision = decision.then(undeliverable(call, "The charge point is not connected", now));
      }
    }
    return decision;
  }

  private Decision next(Instant now) {
    return lane.next(now)
        .map(call -> Decision.send(Delivery.toChargePoint(call.text())))
        .orElse(Decision.NOTHING);
  }

  /** As the charge point itself would answer, which cannot know that transaction yet. */
  private Decision rejected(Role asker, Frame.Call call, Instant now) {
    String rejection = EnvelopeWriter.statusResult(call.messageId(), "Rejected");
    return Decision.send(Delivery.answer(asker, rejection))
        .then(dropped(Party.of(asker), DropReason.UNDELIVERABLE, now));
  }

  private Decision refused(Role asker, String messageId, String why, Instant now) {
    String error = EnvelopeWriter.callError(version, messageId, ErrorCode.GENERIC_ERROR, why);
    return Decision.send(Delivery.answer(asker, error))
        .then(dropped(Party.of(asker), DropReason.UNDELIVERABLE, now));
  }

  private Decision undeliverable(LaneCall call, String why, Instant now) {
    return refused(call.asker(), call.askerId(), why, now);
  }

  private Decision dropped(Party from, DropReason reason, Instant now) {
    return Decision.tell(new FrameDropped(chargePoint, now, from, reason, ""));
  }

  private int connectionOf(Role asker) {
    return connections.getOrDefault(asker, 0);
  }
}
