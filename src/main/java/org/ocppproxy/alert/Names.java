package org.ocppproxy.alert;

import org.ocppproxy.protocol.ChargePointId;

/** What people call the charge points. */
@FunctionalInterface
interface Names {

  /** A name for it; its id if it has none. May be hostile, as any text from outside. */
  String of(ChargePointId chargePoint);
}
