package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;

/**
 * A second connection with the id of a connected charge point took over.
 *
 * @param formerAddress IP address of the connection that was closed
 * @param address IP address of the one that took over
 */
public record ChargePointReplaced(
    ChargePointId chargePoint, Instant at, String formerAddress, String address)
    implements ProxyEvent {}
