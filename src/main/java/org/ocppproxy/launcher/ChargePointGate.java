package org.ocppproxy.launcher;

import java.util.List;
import org.ocppproxy.endpoint.Admission;
import org.ocppproxy.endpoint.Reception;
import org.ocppproxy.launcher.grizzly.UpgradeAsk;
import org.ocppproxy.launcher.grizzly.UpgradeGate;

/** Lets charge points in, and nobody else. */
record ChargePointGate(Admission admission, Reception reception) implements UpgradeGate {

  private static final int NOT_FOUND = 404;

  @Override
  public int decide(UpgradeAsk ask) {
    return admission.admit(ask.path(), ask.query()).isPresent() ? ADMIT : NOT_FOUND;
  }

  @Override
  public List<String> subprotocols(UpgradeAsk ask, List<String> offered) {
    return reception.worthTrying(ask.path(), offered);
  }
}
