package org.ocppproxy.container;

class TomcatIT extends DeploymentSuite {
  TomcatIT() {
    super(FolderServer.tomcat());
  }
}
