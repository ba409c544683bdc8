package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.QueueOverflown;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.routing.Briefing;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.session.UpstreamState.Connected;
import org.ocppproxy.session.UpstreamState.Dialling;
import org.ocppproxy.session.UpstreamState.GivenUp;
import org.ocppproxy.session.UpstreamState.Idle;
import org.ocppproxy.session.UpstreamState.Resting;

/**
 * One CSMS of one conversation: its queue, its connection, its next attempt.
 *
 * <p>The caller of every method holds the conversation's lock.
 */
final class Upstream {

  private final Conversation conversation;
  private final Handshake handshake;
  private final Destination destination;
  private final Surroundings around;
  private final Outbox outbox;
  private UpstreamState state = new Idle();
  private boolean wasConnected;
  private boolean overflown;
  private int failures;
  private int pauses;
  private String lastRefusal = "";

  Upstream(
      Conversation conversation,
      Handshake handshake,
      Destination destination,
      Surroundings around) {
    this.conversation = conversation;
    this.handshake = handshake;
    this.destination = destination;
    this.around = around;
    this.outbox = new Outbox(around.rules().upstreamBounds());
  }

  Role role() {
    return destination.role();
  }

  Outbox outbox() {
    return outbox;
  }

  boolean isConnected() {
    return state instanceof Connected;
  }

  /** Whether nothing is to be hoped for: given up, or lost after it was there. */
  boolean isLost() {
    return state instanceof GivenUp || (wasConnected && !isConnected());
  }

  void dial(Turn turn) {
    UpstreamAttempt attempt = new UpstreamAttempt(conversation, this);
    state = new Dialling(attempt);
    turn.then(() -> around.dialer().dial(destination, attempt));
  }

  /** Whether that attempt is the one that counts, be it still dialling or connected. */
  @SuppressWarnings("ReferenceEquality")
  boolean isCurrent(UpstreamAttempt attempt) {
    return (state instanceof Dialling dialling && dialling.attempt() == attempt)
        || (state instanceof Connected connected && connected.attempt() == attempt);
  }

  void connected(UpstreamAttempt attempt, Wire wire, Instant now, Turn turn) {
    state = new Connected(attempt, new Liveness(around.rules().pingInterval(), now));
    Briefing briefing = conversation.briefing(role(), wasConnected, outbox.waitingCalls());
    outbox.prepend(briefing.deliveries(), briefing.behind(), now);
    wasConnected = true;
    lastRefusal = "";
    turn.tell(new UpstreamConnected(chargePoint(), now, role(), destination.host(), failures + 1));
    failures = 0;
    pauses = 0;
    outbox.attach(wire);
    turn.then(outbox::drain);
  }

  void failed(Dialer.Failure failure, Instant now, Turn turn) {
    failures++;
    tellRefusal(failure, now, turn);
    Backoff backoff = around.rules().backoff();
    if (backoff.givesUpAfter(failures)) {
      state = new GivenUp();
      turn.tell(gaveUp(failure, now));
    } else {
      pauses++;
      rest(failure.isRefusal() ? backoff.afterRefusal() : backoff.after(pauses));
    }
  }

  /** Whether another version should be granted for the sake of this primary. */
  boolean needsOtherVersion(Dialer.Failure failure, Instant now) {
    return role() == Role.PRIMARY
        && failure.mayConcernSubprotocol()
        && around.past().refusedVersions().refused(handshake, now);
  }

  private void tellRefusal(Dialer.Failure failure, Instant now, Turn turn) {
    int status = failure.httpStatus().orElse(0);
    String refusal = failure.isRefusal() ? status + " " + failure.reason() : lastRefusal;
    if (!refusal.equals(lastRefusal)) {
      lastRefusal = refusal;
      turn.tell(
          new UpstreamRefused(
              chargePoint(), now, role(), destination.host(), status, failure.reason()));
    }
  }

  private ProxyEvent gaveUp(Dialer.Failure failure, Instant now) {
    return new UpstreamGaveUp(
        chargePoint(), now, role(), destination.host(), failures, failure.reason());
  }

  private void rest(Duration pause) {
    state = new Resting(around.scheduler().schedule(() -> conversation.dialAgain(this), pause));
  }

  boolean isResting() {
    return state instanceof Resting;
  }

  /** Closes a connection from whose other end nothing is to be expected. */
  void abandon(Turn turn) {
    Wire silent = outbox.takeWire();
    turn.then(() -> silent.close(1001, "No answer to pings"));
  }

  /** The connection is gone without our doing. */
  void lost(int code, String reason, Instant now, Turn turn) {
    noteDelivered();
    outbox.detach();
    turn.tell(
        new UpstreamDisconnected(chargePoint(), now, role(), destination.host(), code, reason));
    pauses++;
    rest(around.rules().backoff().after(pauses));
  }

  /** What waited for an id may leave now. */
  void drainIfBlocked(Turn turn) {
    if (outbox.isBlocked()) {
      turn.then(outbox::drain);
    }
  }

  void seen(Instant now) {
    if (state instanceof Connected connected) {
      connected.liveness().seen(now);
    }
  }

  /**
   * Puts a text into the queue.
   *
   * @return false if there was no room and the rules say that this ends the conversation
   */
  boolean offer(Delivery delivery, Instant now, Turn turn) {
    if (!delivery.lasting() && !isConnected()) {
      around.counters().dropped(DropReason.ASKER_GONE, 1);
      return true;
    }
    noteDelivered();
    turn.then(outbox::drain);
    if (overflowEndsAll()) {
      boolean fits = outbox.offer(delivery, now);
      around.counters().dropped(DropReason.QUEUE_FULL, fits ? 0 : 1);
      return fits || endsAll(now, turn);
    }
    dropped(outbox.offerDroppingOldest(delivery, now), DropReason.QUEUE_FULL, now, turn);
    return true;
  }

  /**
   * Looks at the clock.
   *
   * @return false if frames have waited too long and the rules say that this ends the conversation
   */
  boolean tick(Instant now, Turn turn) {
    if (outbox.isOverAge(now)) {
      if (overflowEndsAll()) {
        return endsAll(now, turn);
      }
      dropped(outbox.dropOverAge(now), DropReason.TOO_OLD, now, turn);
      turn.then(outbox::drain);
    }
    if (state instanceof Connected connected) {
      ping(connected, now, turn);
    }
    return true;
  }

  private void ping(Connected connected, Instant now, Turn turn) {
    Liveness liveness = connected.liveness();
    Liveness.Verdict verdict = liveness.tick(now);
    if (verdict == Liveness.Verdict.PING) {
      outbox.offerPing(now);
      turn.then(outbox::drain);
    } else if (verdict == Liveness.Verdict.SILENT) {
      turn.then(() -> connected.attempt().silent(liveness.lastSeen()));
    }
  }

  private boolean overflowEndsAll() {
    return role() == Role.PRIMARY && around.rules().closeWhenPrimaryUnavailable();
  }

  private void dropped(int frames, DropReason reason, Instant now, Turn turn) {
    around.counters().dropped(reason, frames);
    if (frames > 0) {
      tellOverflow(frames, now, turn);
    }
  }

  private boolean endsAll(Instant now, Turn turn) {
    tellOverflow(0, now, turn);
    return false;
  }

  private void tellOverflow(int frames, Instant now, Turn turn) {
    if (!overflown) {
      overflown = true;
      turn.tell(new QueueOverflown(chargePoint(), now, Party.of(role()), frames));
    }
  }

  /** Only a queue that emptied because its CSMS took everything makes the next overflow news. */
  private void noteDelivered() {
    overflown &= !(isConnected() && outbox.isEmpty());
  }

  /** No more attempts and no more events; what waits may still leave. */
  void end(Instant now, Turn turn) {
    if (state instanceof Resting resting) {
      turn.then(resting.nextAttempt()::cancel);
    }
    state = new Idle();
    int unsent = outbox.isAttached() ? 0 : outbox.size();
    if (unsent > 0) {
      around.counters().dropped(DropReason.CHARGE_POINT_GONE, unsent);
      turn.tell(
          new FrameDropped(
              chargePoint(),
              now,
              Party.CHARGE_POINT,
              DropReason.CHARGE_POINT_GONE,
              unsent + " waiting for " + role().shortName()));
    }
    turn.then(() -> outbox.closeWhenEmpty(1001, "Charge point disconnected"));
  }

  private ChargePointId chargePoint() {
    return conversation.chargePoint();
  }
}
