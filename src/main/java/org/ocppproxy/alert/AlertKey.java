package org.ocppproxy.alert;

import java.util.Map;
import java.util.Optional;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.event.TransactionStarted;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.event.UpstreamUnreachable;

/** The kinds of alert that an operator switches on one by one. */
enum AlertKey {
  CONNECTED_TO_PROXY("connectedToProxy"),
  DISCONNECTED_FROM_PROXY("disconnectedFromProxy"),
  CONNECTED_TO_UPSTREAM("connectedToUpstream"),
  DISCONNECTED_FROM_UPSTREAM("disconnectedFromUpstream"),
  CP_STATUS_AVAILABLE("cpStatusAvailable"),
  CP_STATUS_UNAVAILABLE("cpStatusUnavailable"),
  CP_STATUS_FAULTED("cpStatusFaulted"),
  CON_STATUS_AVAILABLE("conStatusAvailable"),
  CON_STATUS_PREPARING("conStatusPreparing"),
  CON_STATUS_CHARGING("conStatusCharging"),
  CON_STATUS_SUSPENDED_EVSE("conStatusSuspendedEVSE"),
  CON_STATUS_SUSPENDED_EV("conStatusSuspendedEV"),
  CON_STATUS_FINISHING("conStatusFinishing"),
  CON_STATUS_RESERVED("conStatusReserved"),
  CON_STATUS_UNAVAILABLE("conStatusUnavailable"),
  CON_STATUS_FAULTED("conStatusFaulted"),
  CON_STATUS_OCCUPIED("conStatusOccupied"),
  CON_START_TRANSACTION("conStartTransaction"),
  CON_STOP_TRANSACTION("conStopTransaction");

  private static final Map<Class<? extends ProxyEvent>, AlertKey> BY_KIND =
      Map.of(
          ChargePointConnected.class, CONNECTED_TO_PROXY,
          ChargePointDisconnected.class, DISCONNECTED_FROM_PROXY,
          UpstreamConnected.class, CONNECTED_TO_UPSTREAM,
          UpstreamDisconnected.class, DISCONNECTED_FROM_UPSTREAM,
          // Whoever wants to know that an upstream is gone wants to know that it stays away.
          UpstreamGaveUp.class, DISCONNECTED_FROM_UPSTREAM,
          UpstreamRefused.class, DISCONNECTED_FROM_UPSTREAM,
          UpstreamUnreachable.class, DISCONNECTED_FROM_UPSTREAM,
          TransactionStarted.class, CON_START_TRANSACTION,
          TransactionStopped.class, CON_STOP_TRANSACTION);

  private final String settingName;

  AlertKey(String settingName) {
    this.settingName = settingName;
  }

  /** Its key within {@code notify}. */
  String settingName() {
    return settingName;
  }

  /** Whether it tells of a transaction, of which each one counts. */
  boolean isTransaction() {
    return this == CON_START_TRANSACTION || this == CON_STOP_TRANSACTION;
  }

  /** The kind that an event belongs to, if it belongs to one. */
  static Optional<AlertKey> of(ProxyEvent event) {
    return event instanceof StatusChanged changed
        ? named((changed.outlet().isStation() ? "cpStatus" : "conStatus") + changed.status())
        : Optional.ofNullable(BY_KIND.get(event.getClass()));
  }

  private static Optional<AlertKey> named(String settingName) {
    for (AlertKey key : values()) {
      if (key.settingName.equals(settingName)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}
