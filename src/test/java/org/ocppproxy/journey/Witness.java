package org.ocppproxy.journey;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.fakes.Await;

/** An observer like the alerts will be: it remembers every event of one proxy, in order. */
@Singleton
class Witness {

  private final List<ProxyEvent> seen = new CopyOnWriteArrayList<>();
  private volatile Consumer<ProxyEvent> reaction = event -> {};

  void on(@Observes ProxyEvent event) {
    seen.add(event);
    reaction.accept(event);
  }

  /** Does that too with each event from now on, on the thread that tells it. */
  void react(Consumer<ProxyEvent> newReaction) {
    reaction = newReaction;
  }

  /** All events so far that are of that kind. */
  <E extends ProxyEvent> List<E> all(Class<E> kind) {
    return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The first event of that kind, past or future. */
  <E extends ProxyEvent> E await(Class<E> kind) {
    return await(kind, event -> true);
  }

  /** The first such event, past or future. */
  <E extends ProxyEvent> E await(Class<E> kind, Predicate<E> wanted) {
    return Await.value(
        kind.getSimpleName() + " is told",
        () -> all(kind).stream().filter(wanted).findFirst(),
        () -> seen);
  }

  /** That many events of that kind. */
  <E extends ProxyEvent> List<E> await(Class<E> kind, int count) {
    Await.until(
        count + " " + kind.getSimpleName() + " are told",
        () -> all(kind).size() >= count,
        () -> seen);
    return all(kind);
  }
}
