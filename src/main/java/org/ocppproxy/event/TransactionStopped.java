package org.ocppproxy.event;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Outlet;

/**
 * A charge point told the end of a transaction (1.6 StopTransaction, 2.x TransactionEvent).
 *
 * @param outlet where, known from the start; empty if the start was never seen
 * @param transactionId as the charge point names it
 * @param idTag who, empty if not told; personal: never in a log, shortened in an alert
 * @param meterStart in Wh; empty if the start was never seen
 * @param meterStop in Wh; empty if not told
 * @param reason as told, empty if not
 */
public record TransactionStopped(
    ChargePointId chargePoint,
    Instant at,
    Optional<Outlet> outlet,
    String transactionId,
    String idTag,
    OptionalLong meterStart,
    OptionalLong meterStop,
    String reason)
    implements ProxyEvent {}
