package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Outlet;

/**
 * A charge point reported the status of itself or of a connector (StatusNotification).
 *
 * <p>Texts are as the charge point sent them, cut to {@link #MAX_TEXT} characters: hostile until
 * escaped.
 *
 * @param outlet which
 * @param status {@code Available}, {@code Faulted}, ...
 * @param errorCode empty if none was told
 * @param info empty if none was told
 * @param vendorErrorCode empty if none was told
 */
public record StatusChanged(
    ChargePointId chargePoint,
    Instant at,
    Outlet outlet,
    String status,
    String errorCode,
    String info,
    String vendorErrorCode)
    implements ProxyEvent {

  /** How much of a text that a charge point chose is kept. */
  public static final int MAX_TEXT = 500;
}
