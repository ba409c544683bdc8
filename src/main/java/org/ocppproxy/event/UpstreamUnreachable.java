package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;

/**
 * The first attempt to reach a CSMS failed; told once until it has been reached, over all
 * connections of the charge point, and not after it was told as disconnected.
 *
 * @param host host and, if given, port of the CSMS
 * @param reason in words
 */
public record UpstreamUnreachable(
    ChargePointId chargePoint, Instant at, Role role, String host, String reason)
    implements ProxyEvent {}
