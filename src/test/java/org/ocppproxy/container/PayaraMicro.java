package org.ocppproxy.container;

import java.util.List;

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
}
