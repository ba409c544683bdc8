package org.ocppproxy.container;

class PayaraIT extends DeploymentSuite {
  PayaraIT() {
    super(Payara.server());
  }
}
