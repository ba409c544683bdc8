package org.ocppproxy.protocol;

/**
 * What a cable hangs on: a connector of an EVSE, or the whole charge point.
 *
 * @param evseId the EVSE, from 1; 0 is the whole station; {@link #NO_EVSE} in OCPP 1.6, which has
 *     none
 * @param connectorId the connector, from 1; 0 is the whole charge point (1.6) or not told (2.x)
 */
public record Outlet(int evseId, int connectorId) {

  /** OCPP 1.6 numbers connectors without EVSEs. */
  public static final int NO_EVSE = -1;

  /** The charge point as a whole. */
  public static final Outlet STATION = new Outlet(NO_EVSE, 0);

  /** A connector as OCPP 1.6 numbers them. */
  public static Outlet connector(int connectorId) {
    return new Outlet(NO_EVSE, connectorId);
  }

  /** Whether this is the charge point itself and none of its connectors. */
  public boolean isStation() {
    return evseId == 0 || (evseId == NO_EVSE && connectorId == 0);
  }

  @Override
  public String toString() {
    if (isStation()) {
      return "charge point";
    }
    if (evseId == NO_EVSE) {
      return "connector " + connectorId;
    }
    return connectorId == 0 ? "EVSE " + evseId : "EVSE " + evseId + " connector " + connectorId;
  }
}
