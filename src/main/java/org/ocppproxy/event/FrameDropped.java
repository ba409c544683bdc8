package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Party;

/**
 * A frame was not passed on.
 *
 * @param from who sent it
 * @param reason why
 * @param detail a few words more, possibly empty; never a payload
 */
public record FrameDropped(
    ChargePointId chargePoint, Instant at, Party from, DropReason reason, String detail)
    implements ProxyEvent {}
