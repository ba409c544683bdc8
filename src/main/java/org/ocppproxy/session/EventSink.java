package org.ocppproxy.session;

import org.ocppproxy.event.ProxyEvent;

/** Takes events off a conversation's hands: a port. Must neither block nor throw. */
@FunctionalInterface
public interface EventSink {

  /** Something happened. */
  void tell(ProxyEvent event);
}
