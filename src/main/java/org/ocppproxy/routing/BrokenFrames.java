package org.ocppproxy.routing;

import java.time.Instant;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.EnvelopeWriter;
import org.ocppproxy.protocol.ErrorCode;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** What to do about frames that no other party must see: told, and answered where OCPP says so. */
record BrokenFrames(ChargePointId chargePoint, Subprotocol version) {

  /** What cannot even be told from a CALL is answered like one. */
  Decision fromChargePoint(Frame.Malformed frame, Instant now) {
    if (isOfUnknownType(frame)) {
      return unknownType(Party.CHARGE_POINT, frame, now);
    }
    boolean answerable = frame.type() == 2 || !version.knowsMessageType(frame.type());
    return malformed(Party.CHARGE_POINT, frame, answerable, now);
  }

  Decision fromCsms(Role from, Frame.Malformed frame, Instant now) {
    return isOfUnknownType(frame)
        ? unknownType(Party.of(from), frame, now)
        : malformed(Party.of(from), frame, frame.type() == 2, now);
  }

  /** Only OCPP 2.0.1 wants an answer to a message type that it does not know (4.4). */
  Decision unknownType(Party from, Frame frame, Instant now) {
    Decision dropped = dropped(from, DropReason.UNKNOWN_TYPE, "", now);
    if (version != Subprotocol.OCPP_2_0_1) {
      return dropped;
    }
    String words = Frame.Flaw.UNKNOWN_TYPE.words();
    return answered(from, frame, ErrorCode.MESSAGE_TYPE_NOT_SUPPORTED, words).then(dropped);
  }

  private Decision malformed(Party from, Frame.Malformed frame, boolean answerable, Instant now) {
    String words = frame.flaw().words();
    Decision dropped = dropped(from, DropReason.MALFORMED, words, now);
    ErrorCode code =
        frame.flaw() == Frame.Flaw.BAD_SHAPE
            ? ErrorCode.FORMATION_VIOLATION
            : ErrorCode.RPC_FRAMEWORK_ERROR;
    return answerable ? answered(from, frame, code, words).then(dropped) : dropped;
  }

  private boolean isOfUnknownType(Frame.Malformed frame) {
    return switch (frame.flaw()) {
      case NOT_JSON, NOT_A_MESSAGE -> false;
      case UNKNOWN_TYPE, BAD_ID, BAD_SHAPE -> !version.knowsMessageType(frame.type());
    };
  }

  private Decision answered(Party to, Frame frame, ErrorCode code, String why) {
    String error = EnvelopeWriter.callError(version, frame.messageId(), code, why);
    return Decision.send(Delivery.answer(to, error));
  }

  private Decision dropped(Party from, DropReason reason, String detail, Instant now) {
    return Decision.tell(new FrameDropped(chargePoint, now, from, reason, detail));
  }
}
