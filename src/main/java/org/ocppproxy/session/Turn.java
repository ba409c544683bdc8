package org.ocppproxy.session;

import java.util.ArrayList;
import java.util.List;
import org.ocppproxy.event.ProxyEvent;

/** What a change under the lock leaves to be done without it: first send and dial, then tell. */
final class Turn {

  private final List<Runnable> actions = new ArrayList<>(3);
  private final List<ProxyEvent> events = new ArrayList<>(0);

  void then(Runnable action) {
    actions.add(action);
  }

  void tell(ProxyEvent event) {
    events.add(event);
  }

  void finish(EventSink sink) {
    actions.forEach(Runnable::run);
    events.forEach(sink::tell);
  }
}
