package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.routing.RouterBench.call;
import static org.ocppproxy.routing.RouterBench.result;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** A charge point, two CSMSs and the router between them; every decision is held to the rules. */
final class RouterWorld {

  private static final String SEND = "[6,\"1-0\",\"NotifyPeriodicEventStream\",{}]";
  private static final String UNKNOWN_TYPE =
      RouterBench.error("1-0", "MessageTypeNotSupported", "unknown message type");

  private final Subprotocol version;
  private final RoutingLimits limits;
  private final RouterBench bench;
  private final CommandsModel commands;
  private final List<String> called = new ArrayList<>();
  private final Map<String, Instant> pending = new LinkedHashMap<>();

  RouterWorld(Subprotocol version, RoutingLimits limits) {
    this.version = version;
    this.limits = limits;
    this.bench = new RouterBench(version, limits, Set.of(Role.values()));
    this.commands = new CommandsModel(limits);
  }

  void chargePointCalls() {
    String id = "c" + called.size();
    called.add(id);
    pending.put(id, bench.now());
    if (pending.size() > limits.pendingCalls()) {
      pending.remove(pending.keySet().iterator().next());
    }
    String text = call(id, "Heartbeat");
    assertEquals(RouterBench.toBoth(text).deliveries(), bench.chargePoint(text).deliveries());
  }

  void csmsAnswers(Role role, int pick) {
    String id = called.isEmpty() ? "nobody's" : called.get(pick % called.size());
    String text = "[3 ,\"" + id + "\",{\"by\":\"" + role + "\"}]";
    boolean counts = role == Role.PRIMARY && pending.remove(id) != null;
    List<Delivery> expected = counts ? List.of(Delivery.toChargePoint(text)) : List.of();
    assertEquals(expected, bench.csms(role, text).deliveries());
  }

  void csmsAsks(Role role) {
    Command command = commands.ask(role);
    observe(bench.csms(role, command.text()));
  }

  void chargePointAnswers(int pick) {
    List<Command> left = commands.left();
    if (left.isEmpty()) {
      assertEquals(List.of(), bench.chargePoint(result("nobody's")).deliveries());
      return;
    }
    Command command = left.get(Math.min(pick, left.size() - 1));
    int before = command.answersToAsker;
    boolean reaches = commands.chargePointAnswers(command, bench.now());
    observe(bench.chargePoint(command.answerOfChargePoint()));
    assertEquals(before + (reaches ? 1 : 0), command.answersToAsker);
  }

  void lose(Role role) {
    commands.lose(role);
    observe(bench.lose(role));
  }

  void pass(Duration time) {
    Instant now = bench.now().plus(time);
    commands.pass(now);
    pending.values().removeIf(since -> !since.plus(limits.answerWithin()).isAfter(now));
    observe(bench.pass(time));
  }

  void csmsSends(Role role) {
    List<Delivery> expected =
        switch (version) {
          case OCPP_1_6 -> List.of();
          case OCPP_2_0_1 -> List.of(Delivery.answer(role, UNKNOWN_TYPE));
          case OCPP_2_1 -> List.of(Delivery.toChargePoint(SEND));
        };
    assertEquals(expected, bench.csms(role, SEND).deliveries());
  }

  void csmsSaysNonsense(Role role, String nonsense) {
    for (Delivery delivery : bench.csms(role, nonsense).deliveries()) {
      assertEquals(Party.of(role), delivery.to());
    }
  }

  void chargePointSaysNonsense(String nonsense) {
    for (Delivery delivery : bench.chargePoint(nonsense).deliveries()) {
      assertEquals(Party.CHARGE_POINT, delivery.to());
    }
  }

  /** The charge point leaves. */
  void end() {
    observe(bench.loseChargePoint());
    commands.assertNothingWaits();
  }

  /** Enough time passes; then nothing is remembered any more. */
  void fadeAway() {
    pass(limits.callTimeout());
    pass(limits.callTimeout());
    pass(limits.lateAnswerWithin().plus(limits.answerWithin()));
    commands.assertNothingWaits();
    assertEquals(Decision.NOTHING, bench.pass(Duration.ofDays(1)));
    for (Command command : commands.left()) {
      assertEquals(List.of(), bench.chargePoint(command.answerOfChargePoint()).deliveries());
    }
    for (String id : called) {
      assertEquals(List.of(), bench.primary(result(id)).deliveries());
    }
  }

  private void observe(Decision decision) {
    for (Delivery delivery : decision.deliveries()) {
      Frame frame = EnvelopeReader.read(delivery.text());
      switch (delivery.to()) {
        case CHARGE_POINT -> commands.reached((Frame.Call) frame, bench.now());
        case PRIMARY -> commands.answered(Role.PRIMARY, (Frame.Answer) frame);
        case SECONDARY -> commands.answered(Role.SECONDARY, (Frame.Answer) frame);
      }
    }
    commands.assertBounds();
  }
}
