package org.ocppproxy.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/**
 * Who gets which frame of one conversation.
 *
 * <ul>
 *   <li>A CALL of the charge point goes to every CSMS; only the primary's answer comes back, once.
 *   <li>A CALL of a CSMS goes to the charge point through the one {@link Lane}; its answer goes to
 *       the CSMS that asked. What a CSMS may not command is answered in the charge point's stead.
 *   <li>Everything else is dropped and told.
 * </ul>
 */
public final class Router {

  private final ChargePointId chargePoint;
  private final Subprotocol version;
  private final List<PendingCalls> pending;
  private final Recent<String, String> answered = new Recent<>();
  private final Commands commands;
  private final StationMemory memory;
  private final int connection;
  private final Telling telling;
  private final Leftovers leftovers;
  private final Briefings briefings;
  private final RoutingLimits limits;
  private final MessageIds ids;
  private final CommandGate gate;
  private final BrokenFrames broken;

  /**
   * @param roles the CSMSs that this conversation has; the primary always
   * @param memory the charge point's, from former connections
   */
  public Router(
      ChargePointId chargePoint,
      Subprotocol version,
      Set<Role> roles,
      RoutingLimits limits,
      MessageIds ids,
      StationMemory memory,
      Virtualisation virtualisation,
      CommandPolicy policy) {
    this.chargePoint = chargePoint;
    this.version = version;
    this.memory = memory;
    this.limits = limits;
    this.ids = ids;
    this.connection = memory.connected(version);
    SecondaryIds secondaryIds =
        virtualisation.mapTransactionIds() && version == Subprotocol.OCPP_1_6
            ? new SecondaryIds(memory, connection)
            : null;
    this.telling = new Telling(memory, connection, secondaryIds);
    this.leftovers = new Leftovers(memory, connection, telling, ids);
    this.briefings =
        new Briefings(
            memory, connection, telling, ids, virtualisation.replayOnConnect(), leftovers);
    this.commands = new Commands(chargePoint, version, limits, ids, secondaryIds);
    this.gate = new CommandGate(chargePoint, version, policy);
    this.broken = new BrokenFrames(chargePoint, version);
    this.pending = roles.stream().sorted().map(role -> new PendingCalls(role, limits)).toList();
  }

  /** What to do about a frame of the charge point. */
  public Decision fromChargePoint(Frame frame, Instant now) {
    if (frame instanceof Frame.Call call) {
      return called(call, now);
    }
    if (frame instanceof Frame.Answer answer) {
      return commands.answered(answer, now);
    }
    if (frame instanceof Frame.Malformed malformed) {
      return broken.fromChargePoint(malformed, now);
    }
    if (version != Subprotocol.OCPP_2_1) {
      return broken.unknownType(Party.CHARGE_POINT, frame, now);
    }
    return frame instanceof Frame.CallResultError error
        ? resultRejected(error, now)
        : new Decision(toEveryCsms(frame), List.of());
  }

  /** What to do about a frame of a CSMS. */
  public Decision fromCsms(Role from, Frame frame, Instant now) {
    if (frame instanceof Frame.Answer answer) {
      return answered(from, answer, now);
    }
    if (frame instanceof Frame.Call call) {
      return gate.refusal(from, call, now).orElseGet(() -> commands.asked(from, call, now));
    }
    if (frame instanceof Frame.Malformed malformed) {
      return broken.fromCsms(from, malformed, now);
    }
    if (version != Subprotocol.OCPP_2_1) {
      return broken.unknownType(Party.of(from), frame, now);
    }
    return frame instanceof Frame.CallResultError error
        ? commands.resultRejected(from, error, now)
        : gate.refusal(from, frame, now).orElseGet(() -> sent(from, frame));
  }

  /** A SEND is not answered, so nothing has to be remembered of its id. */
  private Decision sent(Role from, Frame frame) {
    boolean ownId = from == Role.SECONDARY && frame instanceof Frame.Send;
    String text = ownId ? ((Frame.Send) frame).textWithId(ids.next()) : frame.text();
    return Decision.send(Delivery.toChargePoint(text));
  }

  /** What the passing of time calls for. */
  public Decision tick(Instant now) {
    memory.awaitNoLongerThan(limits.idPatience(), connection, now);
    List<ProxyEvent> events = new ArrayList<>();
    for (PendingCalls calls : pending) {
      calls.expire(now).forEach(call -> events.add(timedOut(calls.answerer(), call, now)));
    }
    return new Decision(List.of(), events).then(commands.tick(now));
  }

  /**
   * What a CSMS must hear before anything else, now that it has connected.
   *
   * @param again whether it was connected before in this conversation
   * @param waiting the message ids of the CALLs that wait for it anyway
   */
  public Briefing csmsConnected(Role role, boolean again, Set<String> waiting) {
    return briefings.of(role, again, waiting);
  }

  /** What the secondary is still owed from former connections of the charge point, oldest first. */
  public List<Waiting> takeOver() {
    return leftovers.takeOver();
  }

  /**
   * Leaves what has not left for the secondary to the charge point's next connection.
   *
   * @param most how many of them at most
   * @return how many were not kept: the oldest, and what the primary has not answered, for that the
   *     charge point will say again
   */
  public int leave(List<Waiting> unsent, int most) {
    Optional<PendingCalls> unanswered = pendingOf(Role.PRIMARY);
    return leftovers.leave(
        unsent, id -> unanswered.map(calls -> calls.contains(id)).orElse(false), most);
  }

  /** Without a secondary there is nobody to be told later. */
  public void forgetTold() {
    memory.forgetTold();
  }

  /** What the loss of a CSMS's connection calls for. */
  public Decision csmsGone(Role role, Instant now) {
    briefings.forget(role);
    if (role == Role.SECONDARY) {
      memory.secondaryGone(connection);
    }
    return commands.askerGone(role, now);
  }

  /** What the loss of the charge point calls for. */
  public Decision chargePointGone(Instant now) {
    return commands.chargePointGone(now);
  }

  private Decision called(Frame.Call call, Instant now) {
    memory.called(connection, call);
    Decision decision = new Decision(toEveryCsms(call), List.of());
    for (PendingCalls calls : pending) {
      Optional<PendingCalls.Pending> oldest = calls.add(call.messageId(), call.action(), now);
      if (oldest.isPresent()) {
        decision = decision.then(Decision.tell(timedOut(calls.answerer(), oldest.get(), now)));
      }
    }
    return decision;
  }

  private List<Delivery> toEveryCsms(Frame frame) {
    Delivery primary = telling.to(Role.PRIMARY, frame);
    return pendingOf(Role.SECONDARY).isPresent()
        ? List.of(primary, telling.to(Role.SECONDARY, frame))
        : List.of(primary);
  }

  private Decision answered(Role from, Frame.Answer answer, Instant now) {
    Optional<Told> briefed =
        briefings
            .answered(from, answer.messageId())
            .or(() -> leftovers.answered(from, answer.messageId()));
    String id = briefed.map(Told::messageId).orElse(answer.messageId());
    int on = briefed.map(Told::connection).orElse(connection);
    boolean asked =
        on == connection && pendingOf(from).map(calls -> calls.answer(id)).orElse(false);
    if (!asked && briefed.isEmpty()) {
      return dropped(Party.of(from), DropReason.UNASKED, "", now);
    }
    memory.answered(from, on, id, answer);
    if (!asked || from == Role.SECONDARY) {
      return Decision.NOTHING;
    }
    if (version == Subprotocol.OCPP_2_1) {
      answered.put(id, answer.messageId());
    }
    String text = briefed.isPresent() ? answer.textWithId(id) : answer.text();
    return Decision.send(Delivery.toChargePoint(text));
  }

  /** The charge point could not make sense of the primary's CALLRESULT (2.1). */
  private Decision resultRejected(Frame.CallResultError error, Instant now) {
    return answered
        .take(error.messageId())
        .map(id -> id.equals(error.messageId()) ? error.text() : error.textWithId(id))
        .map(text -> Decision.send(Delivery.answer(Role.PRIMARY, text)))
        .orElseGet(() -> dropped(Party.CHARGE_POINT, DropReason.UNASKED, "", now));
  }

  private Optional<PendingCalls> pendingOf(Role answerer) {
    for (PendingCalls calls : pending) {
      if (calls.answerer() == answerer) {
        return Optional.of(calls);
      }
    }
    return Optional.empty();
  }

  private CallTimedOut timedOut(Role answerer, PendingCalls.Pending call, Instant now) {
    return new CallTimedOut(
        chargePoint, now, Party.CHARGE_POINT, Party.of(answerer), call.action());
  }

  private Decision dropped(Party from, DropReason reason, String detail, Instant now) {
    return Decision.tell(new FrameDropped(chargePoint, now, from, reason, detail));
  }
}
