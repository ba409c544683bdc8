package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Subprotocol;

/**
 * A charge point connected to the proxy.
 *
 * @param address its IP address
 */
public record ChargePointConnected(
    ChargePointId chargePoint, Instant at, Subprotocol subprotocol, String address)
    implements ProxyEvent {}
