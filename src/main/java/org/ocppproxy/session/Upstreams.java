package org.ocppproxy.session;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.Waiting;

/**
 * The CSMSs of one conversation: the primary, and the secondary if there is one.
 *
 * <p>The caller of every method holds the conversation's lock.
 */
final class Upstreams {

  private final List<Upstream> all;

  Upstreams(Conversation conversation, Handshake handshake, Surroundings around) {
    this.all =
        around.destinations().of(handshake).stream()
            .map(destination -> new Upstream(conversation, handshake, destination, around))
            .toList();
  }

  Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    all.forEach(upstream -> roles.add(upstream.role()));
    return roles;
  }

  List<Outbox> outboxes() {
    return all.stream().map(Upstream::outbox).toList();
  }

  Optional<Upstream> of(Role role) {
    return all.stream().filter(upstream -> upstream.role() == role).findFirst();
  }

  /**
   * Begins with the secondary, if there is one.
   *
   * @param left yields what a former conversation has left for it
   */
  void dialSecondary(Supplier<List<Waiting>> left, Instant now, Turn turn) {
    of(Role.SECONDARY)
        .ifPresent(
            secondary -> {
              secondary.takeOver(left.get(), now, turn);
              secondary.dial(turn);
            });
  }

  /**
   * Queues what is for one of them.
   *
   * @return false if there was no room and the rules say that this ends the conversation
   */
  boolean offer(Delivery delivery, Instant now, Turn turn) {
    boolean room = true;
    for (Upstream upstream : all) {
      if (Party.of(upstream.role()) == delivery.to()) {
        room &= upstream.offer(delivery, now, turn);
      }
    }
    return room;
  }

  /** Lets leave what waited for an id. */
  void drainIfBlocked(Turn turn) {
    all.forEach(upstream -> upstream.drainIfBlocked(turn));
  }

  /**
   * Looks at the clock.
   *
   * @return false if frames have waited too long and the rules say that this ends the conversation
   */
  boolean tick(Instant now, Turn turn) {
    drainIfBlocked(turn);
    boolean goesOn = true;
    for (Upstream upstream : all) {
      goesOn &= upstream.tick(now, turn);
    }
    return goesOn;
  }

  /** Whether nothing is to be hoped for from any of them. */
  boolean areAllLost() {
    return all.stream().allMatch(Upstream::isLost);
  }

  /** No more attempts; these are the last words to them. */
  void end(List<Delivery> lastWords, Instant now, Turn turn) {
    for (Upstream upstream : all) {
      lastWords.stream()
          .filter(delivery -> delivery.to() == Party.of(upstream.role()))
          .forEach(delivery -> upstream.offer(delivery, now, turn));
      upstream.end(now, turn);
    }
  }
}
