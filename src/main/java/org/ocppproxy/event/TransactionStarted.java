package org.ocppproxy.event;

import java.time.Instant;
import java.util.OptionalLong;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Outlet;

/**
 * A charge point told the start of a transaction (1.6 StartTransaction, 2.x TransactionEvent).
 *
 * @param outlet where; {@link Outlet#STATION} if not told
 * @param transactionId 2.x: the station's; 1.6: empty, the CSMS has yet to choose it
 * @param idTag who, empty if not told; personal: never in a log, shortened in an alert
 * @param meterStart in Wh; empty if not told
 */
public record TransactionStarted(
    ChargePointId chargePoint,
    Instant at,
    Outlet outlet,
    String transactionId,
    String idTag,
    OptionalLong meterStart)
    implements ProxyEvent {}
