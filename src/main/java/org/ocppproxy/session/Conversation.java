package org.ocppproxy.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.ChargePointReplaced;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.routing.Briefing;
import org.ocppproxy.routing.Decision;
import org.ocppproxy.routing.Delivery;
import org.ocppproxy.routing.EventReader;
import org.ocppproxy.routing.Router;
import org.ocppproxy.routing.StationMemory;

/**
 * One connection of a charge point, from its opening to its end, and what hangs on it.
 *
 * <p>Frames come in from any thread, are decided upon and queued under the lock, and leave after
 * it; so each receiver gets them in the order in which they came.
 */
public final class Conversation implements LinkListener {

  private final ReentrantLock lock = new ReentrantLock();
  private final Handshake handshake;
  private final ConversationLog log;
  private final Surroundings around;
  private final Consumer<Conversation> onEnd;
  private final Router router;
  private final EventReader eventReader;
  private final DropTeller dropTeller;
  private final ChargePointLink chargePoint;
  private final Upstreams upstreams;
  private final Farewell farewell;
  private final Succession succession;
  private boolean announced;
  private boolean ended;

  Conversation(
      Handshake handshake,
      Wire wire,
      StationMemory memory,
      Surroundings around,
      Consumer<Conversation> onEnd) {
    this.handshake = handshake;
    this.log = new ConversationLog(handshake.chargePoint());
    this.around = around;
    this.onEnd = onEnd;
    this.dropTeller = new DropTeller(around.counters());
    ConversationRules rules = around.rules();
    this.chargePoint =
        new ChargePointLink(wire, rules.chargePointBounds(), rules.pingInterval(), now());
    this.upstreams = new Upstreams(this, handshake, around);
    List<Outbox> outboxes = new ArrayList<>(upstreams.outboxes());
    outboxes.add(chargePoint.outbox());
    this.farewell = new Farewell(outboxes);
    this.router = rules.router(handshake, upstreams.roles(), around.ids(), memory);
    Outbox secondary = upstreams.of(Role.SECONDARY).map(Upstream::outbox).orElse(null);
    this.succession = new Succession(chargePoint(), lock, router, secondary, around, log);
    this.eventReader = new EventReader(chargePoint(), handshake.subprotocol(), memory.book());
  }

  /** Whose conversation this is. */
  public ChargePointId chargePoint() {
    return handshake.chargePoint();
  }

  /** Completes when every link of an ended conversation is closed. */
  CompletableFuture<Void> finished() {
    return farewell.finished();
  }

  /** Completes when the next conversation of this charge point can take over. */
  CompletableFuture<Void> left() {
    return succession.left();
  }

  /**
   * Begins.
   *
   * @param formerLeft completes when the former conversation's secondary is done with
   */
  void start(CompletableFuture<Void> formerLeft) {
    change(
        turn -> {
          announce(turn);
          upstreams.of(Role.PRIMARY).ifPresent(primary -> primary.dial(turn));
        });
    CompletableFuture<Void> unused =
        formerLeft.thenRun(
            () -> change(turn -> upstreams.dialSecondary(router::takeOver, now(), turn)));
  }

  /** Even if it has ended before it could begin: nobody is told as gone who was not there. */
  private void announce(Turn turn) {
    if (!announced) {
      announced = true;
      turn.tell(handshake.connectedAt(now()));
    }
  }

  @Override
  public void received(String text) {
    Frame frame = read(Party.CHARGE_POINT, text);
    Instant now = now();
    chargePoint.seen(now);
    change(
        turn -> {
          deliver(router.fromChargePoint(frame, now), now, turn);
          if (frame instanceof Frame.Call call) {
            log.guard(() -> eventReader.called(call, now).forEach(turn::tell));
          }
        });
  }

  @Override
  public void pong() {
    chargePoint.seen(now());
  }

  @Override
  public void closed(int code, String reason) {
    chargePoint.outbox().detach();
    change(turn -> end(Ending.byChargePoint(code, reason), turn));
    linkClosed();
  }

  /** Caller holds the lock. */
  void lost(Upstream upstream, int code, String reason, Turn turn) {
    Instant now = now();
    upstream.lost(code, reason, now, turn);
    deliver(router.csmsGone(upstream.role(), now), now, turn);
    endIfAllLost(turn);
  }

  void dialAgain(Upstream upstream) {
    change(upstream::dialAgain);
  }

  /** What a CSMS must hear first. Caller holds the lock. */
  Briefing briefing(Role role, boolean again, Set<String> waiting) {
    return router.csmsConnected(role, again, waiting);
  }

  /** A frame of a CSMS. Caller holds the lock. */
  void fromCsms(Role role, Frame frame, Instant now, Turn turn) {
    deliver(router.fromCsms(role, frame, now), now, turn);
    upstreams.drainIfBlocked(turn);
    if (role == Role.PRIMARY && frame instanceof Frame.Answer answer) {
      log.guard(() -> eventReader.answered(answer));
    }
  }

  /** An answer that finds its asker gone is still to be learned from: it is not asked for again. */
  void answeredAfterEnd(Role role, Frame.Answer answer) {
    lock.lock();
    try {
      router.fromCsms(role, answer, now());
    } finally {
      lock.unlock();
    }
  }

  /** Looks at the clock: frees what waits in vain, drops what is too old, pings. */
  void tick(Instant now) {
    change(
        turn -> {
          deliver(router.tick(now), now, turn);
          if (!upstreams.tick(now, turn)) {
            end(Ending.PRIMARY_UNAVAILABLE, turn);
          }
          chargePoint.tick(now, turn).ifPresent(ending -> end(ending, turn));
        });
  }

  /** Ends it because the charge point has connected again. */
  void replacedFrom(String address) {
    change(
        turn -> {
          announce(turn);
          turn.tell(new ChargePointReplaced(chargePoint(), now(), handshake.address(), address));
          around.past().rivalries().replaced(handshake, address, now()).ifPresent(turn::tell);
          end(Ending.REPLACED, turn);
        });
  }

  /** Ends it for that reason. */
  void end(Ending ending) {
    change(turn -> end(ending, turn));
  }

  /** Runs a change under the lock, then sends and tells; false if the conversation was over. */
  boolean change(Consumer<Turn> change) {
    Turn turn = new Turn();
    boolean running;
    lock.lock();
    try {
      running = !ended;
      if (running) {
        change.accept(turn);
      }
    } catch (RuntimeException bug) {
      log.bug(bug);
      end(Ending.BUG, turn);
      running = true;
    } finally {
      lock.unlock();
    }
    turn.finish(around.events(), this::act, log::guard);
    return running;
  }

  private void act(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException bug) {
      log.bug(bug);
      end(Ending.BUG);
    }
  }

  /** Caller holds the lock. */
  private void deliver(Decision decision, Instant now, Turn turn) {
    for (Delivery delivery : decision.deliveries()) {
      if (!ended) {
        deliver(delivery, now, turn);
      }
    }
    decision.events().forEach(event -> dropTeller.tell(event, now, turn));
  }

  private void deliver(Delivery delivery, Instant now, Turn turn) {
    if (delivery.to() == Party.CHARGE_POINT && !chargePoint.offer(delivery, now, turn)) {
      end(Ending.NOT_READING, turn);
    }
    if (!upstreams.offer(delivery, now, turn)) {
      end(Ending.PRIMARY_UNAVAILABLE, turn);
    }
  }

  /** Caller holds the lock. */
  void endIfAllLost(Turn turn) {
    if (upstreams.areAllLost()) {
      end(Ending.NO_UPSTREAM, turn);
    }
  }

  /** Caller holds the lock. */
  void end(Ending ending, Turn turn) {
    if (ended) {
      return;
    }
    ended = true;
    announce(turn);
    Instant now = now();
    chargePoint.end(ending, turn);
    Decision last = router.chargePointGone(now);
    upstreams.end(last.deliveries(), now, turn);
    last.events().forEach(event -> dropTeller.tell(event, now, turn));
    turn.then(this::closeLinks);
    if (!ending.equals(Ending.REPLACED)) {
      turn.tell(
          new ChargePointDisconnected(
              chargePoint(), now, ending.code(), ending.reason(), ending.byProxy()));
    }
  }

  private void closeLinks() {
    onEnd.accept(this);
    succession.settle();
    farewell.forceAfter(around.rules().flushTime(), around.scheduler());
  }

  /** A link of this conversation is closed; it matters if the conversation has ended. */
  void linkClosed() {
    if (!change(turn -> {})) {
      succession.settle();
      farewell.linkClosed();
    }
  }

  Instant now() {
    return around.clock().instant();
  }

  /** What that text is, counted. */
  Frame read(Party from, String text) {
    around.counters().received(from);
    log.received(from, text);
    return EnvelopeReader.read(text);
  }
}
