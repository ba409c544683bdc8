package org.ocppproxy.routing;

import java.time.Instant;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/**
 * A CALL of a CSMS on its way to the charge point.
 *
 * @param asker which CSMS
 * @param connection on which of its connections, counted from 0
 * @param askerId the message id as that CSMS chose it
 * @param askerIdJson the same as it was spelled, quotes included
 * @param action what is asked for
 * @param id the message id under which the charge point gets it
 * @param text what the charge point gets; empty once it has left
 * @param since when it came; once it has left, when it left
 */
record LaneCall(
    Role asker,
    int connection,
    String askerId,
    String askerIdJson,
    String action,
    String id,
    String text,
    Instant since) {

  /** Byte for byte the CSMS's text unless the id has to change. */
  static LaneCall of(Role asker, int connection, Frame.Call call, String id, Instant now) {
    boolean ownId = id.equals(call.messageId());
    return new LaneCall(
        asker,
        connection,
        call.messageId(),
        call.idJson(),
        call.action(),
        id,
        ownId ? call.text() : call.textWithId(id),
        now);
  }

  /** What is remembered of it while its answer is awaited. */
  LaneCall leftAt(Instant now) {
    return new LaneCall(asker, connection, askerId, askerIdJson, action, id, "", now);
  }

  /** What the charge point gets of another frame with which that CSMS refers to this CALL. */
  String textForChargePoint(Frame.WellFormed frame) {
    return id.equals(askerId) ? frame.text() : frame.textWithId(id);
  }

  /** What the asker gets for that answer of the charge point. */
  String textForAsker(Frame.Answer answer) {
    return id.equals(askerId) ? answer.text() : answer.textWithIdJson(askerIdJson);
  }
}
