package org.ocppproxy.container;

import java.util.List;
import java.util.Map;

/** How one kind of server is started, and how applications get onto it and off it. */
interface ServerKind {

  /** As its folder below {@code server/} is called. */
  String name();

  /** The script and its options. */
  List<String> command(int port, ConfigFolder config);

  /** For the script. */
  Map<String, String> environment();

  /** Deploys the proxy's WAR, once more perhaps; returns before it runs, or before it fails. */
  void deploy(String context) throws Exception;

  /** Takes it away; returns before it is gone. */
  void undeploy(String context) throws Exception;

  /** Whether it is done with a deployment that it refuses, so far as that can be seen. */
  boolean hasRefused(String context);
}
