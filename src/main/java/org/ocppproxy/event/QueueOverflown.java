package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Party;

/**
 * What waited for one receiver passed its bounds in count, bytes or age; told once until the
 * receiver has taken all of it.
 *
 * @param receiver whose queue
 * @param dropped frames lost by it so far; 0 if the charge point's socket was closed instead
 */
public record QueueOverflown(ChargePointId chargePoint, Instant at, Party receiver, int dropped)
    implements ProxyEvent {}
