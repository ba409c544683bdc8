package org.ocppproxy.container;

class WildFlyIT extends DeploymentSuite {
  WildFlyIT() {
    super(WildFly.server());
  }
}
