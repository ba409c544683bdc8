package org.ocppproxy.config;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** The events that {@code notify} can switch on, by their published keys. */
public final class NotifyEvents {
  /** Key without {@code notify.}, and what raises the event. */
  static final List<Map.Entry<String, String>> DESCRIBED =
      List.of(
          entry("connectedToProxy", "A charge point connects."),
          entry("disconnectedFromProxy", "A charge point disconnects."),
          entry("connectedToUpstream", "The proxy connects to a CSMS."),
          entry("disconnectedFromUpstream", "The proxy loses a CSMS."),
          entry("cpStatusAvailable", "The charge point as a whole becomes Available."),
          entry("cpStatusUnavailable", "The charge point as a whole becomes Unavailable."),
          entry("cpStatusFaulted", "The charge point as a whole becomes Faulted."),
          entry("conStatusAvailable", "A connector becomes Available."),
          entry("conStatusPreparing", "A connector becomes Preparing."),
          entry("conStatusCharging", "A connector becomes Charging."),
          entry("conStatusSuspendedEVSE", "A connector becomes SuspendedEVSE."),
          entry("conStatusSuspendedEV", "A connector becomes SuspendedEV."),
          entry("conStatusFinishing", "A connector becomes Finishing."),
          entry("conStatusReserved", "A connector becomes Reserved."),
          entry("conStatusUnavailable", "A connector becomes Unavailable."),
          entry("conStatusFaulted", "A connector becomes Faulted."),
          entry("conStatusOccupied", "A connector becomes Occupied (OCPP 2.x)."),
          entry("conStartTransaction", "A transaction starts."),
          entry("conStopTransaction", "A transaction stops."));

  /** All keys, in the order of the documentation. */
  public static final List<String> KEYS = DESCRIBED.stream().map(Map.Entry::getKey).toList();

  private NotifyEvents() {}
}
