package org.ocppproxy.routing;

import java.util.List;
import java.util.stream.Stream;
import org.ocppproxy.event.ProxyEvent;

/**
 * What is to be done about a frame, or about the time that has passed.
 *
 * @param deliveries what goes out, in this order
 * @param events what is to be told once it has gone out
 */
public record Decision(List<Delivery> deliveries, List<ProxyEvent> events) {

  /** Nothing to send and nothing to tell. */
  public static final Decision NOTHING = new Decision(List.of(), List.of());

  static Decision send(Delivery delivery) {
    return new Decision(List.of(delivery), List.of());
  }

  static Decision tell(ProxyEvent event) {
    return new Decision(List.of(), List.of(event));
  }

  /** This, then that. */
  public Decision then(Decision next) {
    if (isNothing()) {
      return next;
    }
    return next.isNothing()
        ? this
        : new Decision(joined(deliveries, next.deliveries), joined(events, next.events));
  }

  private boolean isNothing() {
    return deliveries.isEmpty() && events.isEmpty();
  }

  private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    return Stream.<T>concat(first.stream(), second.stream()).toList();
  }
}
