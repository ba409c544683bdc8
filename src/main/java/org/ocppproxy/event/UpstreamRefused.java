package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;

/**
 * A CSMS refused a charge point's handshake; told once until it is accepted or refused otherwise.
 *
 * @param host host and, if given, port of the CSMS
 * @param httpStatus the HTTP status of the refusal; 0 if it had none: TLS, or another OCPP version
 * @param reason in words, the status included
 */
public record UpstreamRefused(
    ChargePointId chargePoint, Instant at, Role role, String host, int httpStatus, String reason)
    implements ProxyEvent {}
