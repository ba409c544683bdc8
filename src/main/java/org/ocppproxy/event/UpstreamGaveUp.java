package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;

/**
 * The last allowed attempt in a row to reach a CSMS failed.
 *
 * @param host host and, if given, port of the CSMS
 * @param attempts how many were made
 * @param reason why the last one failed
 */
public record UpstreamGaveUp(
    ChargePointId chargePoint, Instant at, Role role, String host, int attempts, String reason)
    implements ProxyEvent {}
