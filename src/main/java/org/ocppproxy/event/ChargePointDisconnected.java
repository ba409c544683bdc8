package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;

/**
 * A charge point's connection ended and no other took its place.
 *
 * @param closeCode the WebSocket close code (RFC 6455, 7.4), 1006 for a connection that broke
 * @param reason in words, possibly empty
 * @param byProxy whether the proxy closed it
 */
public record ChargePointDisconnected(
    ChargePointId chargePoint, Instant at, int closeCode, String reason, boolean byProxy)
    implements ProxyEvent {}
