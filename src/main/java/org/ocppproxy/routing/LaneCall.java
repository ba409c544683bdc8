package org.ocppproxy.routing;

import java.time.Instant;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/**
 * A CALL of a CSMS on its way to the charge point.
 *
 * @param asker which CSMS
 * @param connection on which of its connections, counted from 0
 * @param call as that CSMS sent it
 * @param id the message id under which the charge point gets it
 * @param since when it came; once it has left, when it left
 */
record LaneCall(Role asker, int connection, Frame.Call call, String id, Instant since) {

  LaneCall leavingAt(Instant now) {
    return new LaneCall(asker, connection, call, id, now);
  }

  /** What the charge point gets: byte for byte the CSMS's text unless the id had to change. */
  String textForChargePoint() {
    return textForChargePoint(call);
  }

  /** The same for another frame with which that CSMS refers to this CALL. */
  String textForChargePoint(Frame.WellFormed frame) {
    return hasOwnId() ? frame.text() : frame.textWithId(id);
  }

  /** What the asker gets for that answer of the charge point. */
  String textForAsker(Frame.Answer answer) {
    return hasOwnId() ? answer.text() : answer.textWithIdJson(call.idJson());
  }

  private boolean hasOwnId() {
    return id.equals(call.messageId());
  }
}
