package org.ocppproxy.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

  /**
   * Does it all, whatever of it fails.
   *
   * @param acting runs each action, and catches what it throws
   * @param observing runs the telling of each event, likewise
   */
  void finish(EventSink sink, Consumer<Runnable> acting, Consumer<Runnable> observing) {
    actions.forEach(acting);
    events.forEach(event -> observing.accept(() -> sink.tell(event)));
  }
}
