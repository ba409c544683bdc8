package org.ocppproxy.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.EnvelopeWriter;
import org.ocppproxy.protocol.ErrorCode;
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
  private final Map<Role, PendingCalls> pending = new EnumMap<>(Role.class);
  private final Recent<String, String> answered = new Recent<>();
  private final Commands commands;
  private final StationMemory memory;
  private final int connection;
  private final Telling telling;
  private final Briefings briefings;
  private final CommandGate gate;

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
    this.connection = memory.connected(version);
    SecondaryIds secondaryIds =
        virtualisation.mapTransactionIds() && version == Subprotocol.OCPP_1_6
            ? new SecondaryIds(memory, connection)
            : null;
    this.telling = new Telling(memory, connection, secondaryIds);
    this.briefings =
        new Briefings(memory, connection, telling, ids, virtualisation.replayOnConnect());
    this.commands = new Commands(chargePoint, version, limits, ids, secondaryIds);
    this.gate = new CommandGate(chargePoint, version, policy);
    for (Role role : roles) {
      pending.put(role, new PendingCalls(limits.pendingCalls(), limits.answerWithin()));
    }
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
      return malformed(malformed, now);
    }
    if (version != Subprotocol.OCPP_2_1) {
      return unknownType(frame, now);
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
      return malformed(from, malformed, now);
    }
    if (version != Subprotocol.OCPP_2_1) {
      return unknownType(from, frame, now);
    }
    return frame instanceof Frame.CallResultError error
        ? commands.resultRejected(from, error, now)
        : gate.refusal(from, frame, now)
            .orElseGet(() -> Decision.send(Delivery.toChargePoint(frame.text())));
  }

  /** What the passing of time calls for. */
  public Decision tick(Instant now) {
    List<ProxyEvent> events = new ArrayList<>();
    pending.forEach(
        (role, calls) ->
            calls.expire(now).forEach(call -> events.add(timedOut(role, call.action(), now))));
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
    memory.called(new Told(connection, call));
    List<ProxyEvent> events = new ArrayList<>(0);
    pending.forEach(
        (role, calls) ->
            calls
                .add(call.messageId(), call.action(), now)
                .ifPresent(oldest -> events.add(timedOut(role, oldest.action(), now))));
    return new Decision(toEveryCsms(call), events);
  }

  private List<Delivery> toEveryCsms(Frame frame) {
    Delivery primary = telling.to(Role.PRIMARY, frame);
    return pending.containsKey(Role.SECONDARY)
        ? List.of(primary, telling.to(Role.SECONDARY, frame))
        : List.of(primary);
  }

  private Decision answered(Role from, Frame.Answer answer, Instant now) {
    Optional<Told> briefed = briefings.answered(from, answer.messageId());
    String id = briefed.map(Told::messageId).orElse(answer.messageId());
    int on = briefed.map(Told::connection).orElse(connection);
    PendingCalls calls = pending.get(from);
    boolean asked = calls != null && on == connection && calls.answer(id);
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

  private Decision malformed(Frame.Malformed frame, Instant now) {
    if (isOfUnknownType(frame)) {
      return unknownType(frame, now);
    }
    Decision dropped = dropped(Party.CHARGE_POINT, DropReason.MALFORMED, frame.flaw().words(), now);
    boolean answerable = frame.type() == 2 || !version.knowsMessageType(frame.type());
    return answerable
        ? Decision.send(Delivery.toChargePoint(errorFor(frame))).then(dropped)
        : dropped;
  }

  private Decision malformed(Role from, Frame.Malformed frame, Instant now) {
    if (isOfUnknownType(frame)) {
      return unknownType(from, frame, now);
    }
    Decision dropped = dropped(Party.of(from), DropReason.MALFORMED, frame.flaw().words(), now);
    return frame.type() == 2 && hasReadableId(frame)
        ? Decision.send(Delivery.answer(from, errorFor(frame))).then(dropped)
        : dropped;
  }

  private boolean isOfUnknownType(Frame.Malformed frame) {
    return switch (frame.flaw()) {
      case NOT_JSON, NOT_A_MESSAGE -> false;
      case UNKNOWN_TYPE, BAD_ID, BAD_SHAPE -> !version.knowsMessageType(frame.type());
    };
  }

  private String errorFor(Frame.Malformed frame) {
    ErrorCode code =
        frame.flaw() == Frame.Flaw.BAD_SHAPE
            ? ErrorCode.FORMATION_VIOLATION
            : ErrorCode.RPC_FRAMEWORK_ERROR;
    return EnvelopeWriter.callError(version, frame.messageId(), code, frame.flaw().words());
  }

  private Decision unknownType(Frame frame, Instant now) {
    Decision dropped = dropped(Party.CHARGE_POINT, DropReason.UNKNOWN_TYPE, "", now);
    return answersUnknownType()
        ? Decision.send(Delivery.toChargePoint(unknownTypeError(frame))).then(dropped)
        : dropped;
  }

  private Decision unknownType(Role from, Frame frame, Instant now) {
    Decision dropped = dropped(Party.of(from), DropReason.UNKNOWN_TYPE, "", now);
    return answersUnknownType() && hasReadableId(frame)
        ? Decision.send(Delivery.answer(from, unknownTypeError(frame))).then(dropped)
        : dropped;
  }

  /** Only OCPP 2.0.1 wants an answer to a message type that it does not know (4.4). */
  private boolean answersUnknownType() {
    return version == Subprotocol.OCPP_2_0_1;
  }

  private String unknownTypeError(Frame frame) {
    return EnvelopeWriter.callError(
        version,
        frame.messageId(),
        ErrorCode.MESSAGE_TYPE_NOT_SUPPORTED,
        Frame.Flaw.UNKNOWN_TYPE.words());
  }

  private static boolean hasReadableId(Frame frame) {
    return !frame.messageId().equals(Frame.UNREADABLE_ID);
  }

  private CallTimedOut timedOut(Role answerer, String action, Instant now) {
    return new CallTimedOut(chargePoint, now, Party.CHARGE_POINT, Party.of(answerer), action);
  }

  private Decision dropped(Party from, DropReason reason, String detail, Instant now) {
    return Decision.tell(new FrameDropped(chargePoint, now, from, reason, detail));
  }
}
