package org.ocppproxy.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Payara Micro, which is started with what it shall run, and with nothing else. */
record PayaraMicro() implements ServerKind {

  @Override
  public String name() {
    return "payara-micro";
  }

  @Override
  public List<String> command(Ports ports, ConfigFolder config) {
    return List.of(
        "server/payara/micro.sh",
        "--port",
        Integer.toString(ports.plain()),
        "--config-dir",
        config.path().toString());
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public void deploy(String context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void undeploy(String context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasRefused(String context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deployWithJndi(String context, Path configDir) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void undeployWithJndi(String context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int formerDeploymentsKept() {
    throw new UnsupportedOperationException();
  }
}
