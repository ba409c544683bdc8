package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;

/**
 * A CSMS asked for what it may not command; the charge point did not get it, and the CSMS was
 * answered, or not if it was a SEND (2.1).
 *
 * @param role which CSMS
 * @param action as that CSMS spelled it, which may be anything
 */
public record CommandRefused(ChargePointId chargePoint, Instant at, Role role, String action)
    implements ProxyEvent {}
