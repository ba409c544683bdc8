package org.ocppproxy.container;

class TomcatIT extends DeploymentSuite {
  TomcatIT() {
    super(Tomcat.server());
  }
}
