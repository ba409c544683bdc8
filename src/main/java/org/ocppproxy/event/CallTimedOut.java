package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Party;

/**
 * A CALL got no answer in time.
 *
 * @param asker who sent it
 * @param answerer who owed the answer
 * @param action what was asked for
 */
public record CallTimedOut(
    ChargePointId chargePoint, Instant at, Party asker, Party answerer, String action)
    implements ProxyEvent {}
