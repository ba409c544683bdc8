package org.ocppproxy.routing;

import java.time.Instant;
import java.util.Optional;
import org.ocppproxy.event.CommandRefused;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.CsmsActions;
import org.ocppproxy.protocol.EnvelopeWriter;
import org.ocppproxy.protocol.ErrorCode;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** Stops what a CSMS may not command, and answers it in the charge point's stead. */
record CommandGate(ChargePointId chargePoint, Subprotocol version, CommandPolicy policy) {

  /** What to do about a frame that may not pass; empty if it may. A SEND is never answered. */
  Optional<Decision> refusal(Role from, Frame frame, Instant now) {
    if (frame instanceof Frame.Call call && !policy.allows(from, call.action())) {
      Delivery answer = Delivery.answer(from, answerTo(call));
      return Optional.of(Decision.send(answer).then(refused(from, call.action(), now)));
    }
    if (frame instanceof Frame.Send send && !policy.allows(from, send.action())) {
      return Optional.of(refused(from, send.action(), now));
    }
    return Optional.empty();
  }

  private String answerTo(Frame.Call call) {
    return CsmsActions.refusal(version, call.action())
        .map(status -> EnvelopeWriter.statusResult(call.messageId(), status))
        .orElseGet(() -> errorFor(call));
  }

  private String errorFor(Frame.Call call) {
    return EnvelopeWriter.callError(
        version, call.messageId(), ErrorCode.SECURITY_ERROR, "This system may not command that");
  }

  private Decision refused(Role from, String action, Instant now) {
    return Decision.tell(new CommandRefused(chargePoint, now, from, action));
  }
}
