package org.ocppproxy.alert;

import java.time.Instant;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.event.TransactionStarted;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.protocol.ChargePointId;

/**
 * An event that is worth a message.
 *
 * @param event the latest of its kind, if several are folded into this alert
 * @param times how many equal events this alert stands for, from 1
 * @param since when the first of them happened
 */
record Alert(AlertKey key, ProxyEvent event, int times, Instant since) {

  static Alert of(AlertKey key, ProxyEvent event) {
    return new Alert(key, event, 1, event.at());
  }

  ChargePointId chargePoint() {
    return event.chargePoint();
  }

  /** This alert and one more event like it. */
  Alert and(Alert later) {
    return new Alert(key, later.event, times + later.times, since);
  }

  /** What two alerts have in common that an operator would call the same. */
  Likeness likeness() {
    return new Likeness(chargePoint(), key, event.getClass(), where());
  }

  private Object where() {
    if (event instanceof StatusChanged changed) {
      return changed.outlet();
    }
    if (event instanceof TransactionStarted started) {
      return started.outlet();
    }
    if (event instanceof UpstreamConnected connected) {
      return connected.role();
    }
    if (event instanceof UpstreamDisconnected disconnected) {
      return disconnected.role();
    }
    if (event instanceof UpstreamGaveUp gaveUp) {
      return gaveUp.role();
    }
    return event instanceof UpstreamRefused refused ? refused.role() : "";
  }

  /**
   * Charge point, kind of alert and place.
   *
   * @param where the outlet, the role of the upstream, or nothing more
   */
  record Likeness(
      ChargePointId chargePoint, AlertKey key, Class<? extends ProxyEvent> kind, Object where) {}
}
