package org.ocppproxy.routing;

/** Message ids of the proxy's own, each given out once and never again, across restarts too. */
@FunctionalInterface
public interface MessageIds {

  /** A new id of at most 36 characters (OCPP-J 4.1.4). */
  String next();
}
