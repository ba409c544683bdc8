package org.ocppproxy.alert;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ocppproxy.protocol.ChargePointId;

/**
 * Alerts that make one message.
 *
 * @param alerts at least one, in order
 */
record Notice(List<Alert> alerts) {

  Notice {
    alerts = List.copyOf(alerts);
    if (alerts.isEmpty()) {
      throw new IllegalArgumentException("a notice tells of something");
    }
  }

  /** Whose order it must not upset. */
  Set<ChargePointId> chargePoints() {
    Set<ChargePointId> ids = new LinkedHashSet<>();
    alerts.forEach(alert -> ids.add(alert.chargePoint()));
    return ids;
  }
}
