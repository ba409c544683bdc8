package org.ocppproxy.container;

class WildFlyIT extends DeploymentSuite {
  WildFlyIT() {
    super(FolderServer.wildFly());
  }
}
