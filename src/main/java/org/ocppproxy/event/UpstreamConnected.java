package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;

/**
 * The proxy connected to a CSMS for a charge point.
 *
 * @param host host and, if given, port of the CSMS
 * @param attempts how many attempts it took, from 1
 */
public record UpstreamConnected(
    ChargePointId chargePoint, Instant at, Role role, String host, int attempts)
    implements ProxyEvent {}
