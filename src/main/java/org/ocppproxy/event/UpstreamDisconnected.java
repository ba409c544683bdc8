package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;

/**
 * A connection to a CSMS was lost or closed by that CSMS; never one that the proxy closed in order.
 *
 * @param host host and, if given, port of the CSMS
 * @param closeCode the WebSocket close code, 1006 for a connection that broke
 * @param reason in words, possibly empty
 */
public record UpstreamDisconnected(
    ChargePointId chargePoint, Instant at, Role role, String host, int closeCode, String reason)
    implements ProxyEvent {}
