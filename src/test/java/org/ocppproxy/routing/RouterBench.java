package org.ocppproxy.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** A router on the bench: texts in, decisions out, and a clock that only the test moves. */
final class RouterBench {

  static final ChargePointId CHARGE_POINT = new ChargePointId("CP1");
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
  static final RoutingLimits LIMITS = RoutingLimits.of(CALL_TIMEOUT, CALL_TIMEOUT);

  private final Router router;
  private Instant now = START;
  private int idsGiven;

  RouterBench(Subprotocol version, RoutingLimits limits, CommandPolicy policy, Set<Role> roles) {
    router =
        new Router(
            CHARGE_POINT,
            version,
            roles,
            limits,
            () -> "own-" + ++idsGiven,
            new StationMemory(),
            Virtualisation.FULL,
            policy);
  }

  RouterBench(Subprotocol version, RoutingLimits limits, Set<Role> roles) {
    this(version, limits, CommandPolicy.ALL, roles);
  }

  RouterBench(Subprotocol version, CommandPolicy policy) {
    this(version, LIMITS, policy, Set.of(Role.values()));
  }

  RouterBench(Subprotocol version) {
    this(version, LIMITS, Set.of(Role.values()));
  }

  Decision chargePoint(String text) {
    return router.fromChargePoint(EnvelopeReader.read(text), now);
  }

  Decision csms(Role role, String text) {
    return router.fromCsms(role, EnvelopeReader.read(text), now);
  }

  Decision primary(String text) {
    return csms(Role.PRIMARY, text);
  }

  Decision secondary(String text) {
    return csms(Role.SECONDARY, text);
  }

  /** Time passes, and the router is told so once. */
  Decision pass(Duration time) {
    now = now.plus(time);
    return router.tick(now);
  }

  Decision lose(Role role) {
    return router.csmsGone(role, now);
  }

  Decision loseChargePoint() {
    return router.chargePointGone(now);
  }

  Instant now() {
    return now;
  }

  FrameDropped dropped(Party from, DropReason reason) {
    return dropped(from, reason, "");
  }

  FrameDropped dropped(Party from, DropReason reason, String detail) {
    return new FrameDropped(CHARGE_POINT, now, from, reason, detail);
  }

  CallTimedOut timedOut(Party asker, Party answerer, String action) {
    return new CallTimedOut(CHARGE_POINT, now, asker, answerer, action);
  }

  Decision nothingBut(FrameDropped event) {
    return new Decision(List.of(), List.of(event));
  }

  static Decision toChargePoint(String text) {
    return Decision.send(Delivery.toChargePoint(text));
  }

  static Decision answer(Role to, String text) {
    return Decision.send(Delivery.answer(to, text));
  }

  static Delivery message(Role to, String text) {
    return Delivery.message(to, EnvelopeReader.read(text));
  }

  static Decision toBoth(String text) {
    return new Decision(
        List.of(message(Role.PRIMARY, text), message(Role.SECONDARY, text)), List.of());
  }

  static String call(String id, String action) {
    return "[2,\"" + id + "\",\"" + action + "\",{}]";
  }

  static String result(String id) {
    return "[3,\"" + id + "\",{}]";
  }

  static String error(String id, String code, String description) {
    return "[4,\"" + id + "\",\"" + code + "\",\"" + description + "\",{}]";
  }

  /** The last of the ids that were given for the secondary's. */
  String lastId() {
    return "own-" + idsGiven;
  }
}
