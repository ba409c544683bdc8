package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;

/**
 * Connections with one id keep replacing each other, as two devices with the same id do; told once,
 * until it has been quiet for a minute. The newest stays.
 *
 * @param replacements how many there were within a minute when this was noticed
 * @param formerAddress IP address of the connection that was closed last
 * @param address IP address of the one that took over last; the same if one device does it all
 */
public record ChargePointContested(
    ChargePointId chargePoint, Instant at, int replacements, String formerAddress, String address)
    implements ProxyEvent {}
