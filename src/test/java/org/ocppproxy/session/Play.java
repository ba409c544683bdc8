package org.ocppproxy.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.event.QueueOverflown;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.session.FakeWire.Manner;

/** One conversation as chance directs it, from its opening to its end, and what came of it. */
final class Play {

  /** What may happen next. */
  enum Deed {
    CHARGE_POINT_CALLS,
    CHARGE_POINT_ANSWERS,
    CHARGE_POINT_TALKS_RUBBISH,
    CHARGE_POINT_PONGS,
    CSMS_CONNECTS,
    CSMS_IS_NOT_REACHED,
    CSMS_IS_LOST,
    CSMS_CALLS,
    CSMS_ANSWERS,
    CSMS_TALKS_RUBBISH,
    CSMS_PONGS,
    CSMS_STOPS_READING,
    SEND_LEAVES,
    SEND_FAILS,
    CHARGE_POINT_STOPS_READING,
    TIME_PASSES
  }

  /** One of them, with the CSMS it befalls. */
  record Step(Deed deed, Role role) {}

  static final int MOST_WAITING = 5;

  final Scene scene;
  final FakeWire chargePoint;
  final Map<Role, List<FakeWire>> wires = new EnumMap<>(Role.class);
  final List<String> accepted = new ArrayList<>();
  final List<String> complaints = new ArrayList<>();
  private final Map<Role, Integer> failedSends = new EnumMap<>(Role.class);
  private int calls;

  Play(boolean closing) {
    scene =
        Scene.withBoth()
            .bounds(MOST_WAITING, MOST_WAITING * Parcel.OBJECTS + 400, Duration.ofSeconds(20))
            .pingingEvery(Duration.ofSeconds(10))
            .maxAttempts(3);
    if (!closing) {
      scene.keepingTheChargePoint();
    }
    chargePoint = scene.connect();
    for (Role role : Role.values()) {
      wires.put(role, new ArrayList<>());
    }
  }

  boolean isRunning() {
    return scene.conversations().size() > 0;
  }

  void perform(Step step) {
    boolean wasRunning = isRunning();
    act(step.deed(), step.role());
    if (wasRunning && !isRunning()) {
      settle();
    }
  }

  /** The end: what can leave does, and then the time for it is over. */
  void end() {
    if (isRunning()) {
      chargePoint.breaks();
    }
    settle();
    scene.clock.advance(Scene.FLUSH_TIME);
  }

  private void settle() {
    allWires().forEach(FakeWire::completesAll);
  }

  List<FakeWire> allWires() {
    List<FakeWire> all = new ArrayList<>(List.of(chargePoint));
    wires.values().forEach(all::addAll);
    return all;
  }

  List<FakeWire> of(Role role) {
    return Objects.requireNonNull(wires.get(role));
  }

  /** Whether that CSMS was there without a break until the end and could take everything. */
  boolean tookEverything(Role role) {
    return of(role).size() == 1
        && scene.told(UpstreamDisconnected.class).stream().noneMatch(event -> event.role() == role)
        && !failedSends.containsKey(role)
        && scene.told(QueueOverflown.class).stream()
            .noneMatch(event -> event.receiver() == Party.of(role))
        && scene.counters.droppedFor(DropReason.CHARGE_POINT_GONE) == 0;
  }

  private void act(Deed deed, Role role) {
    FakeDialer.Dial dial = scene.dialer.last(role);
    List<FakeWire> mine = of(role);
    switch (deed) {
      case CHARGE_POINT_CALLS -> chargePointCalls();
      case CHARGE_POINT_ANSWERS -> chargePointAnswers();
      case CHARGE_POINT_TALKS_RUBBISH -> chargePoint.says("rubbish");
      case CHARGE_POINT_PONGS -> chargePoint.pongs();
      case CHARGE_POINT_STOPS_READING -> chargePoint.takes(Manner.BY_HAND);
      case TIME_PASSES -> scene.pass(Duration.ofSeconds(3));
      case CSMS_CONNECTS -> {
        if (dial.isPending()) {
          connect(dial, mine);
        }
      }
      case CSMS_IS_NOT_REACHED -> {
        if (dial.isPending()) {
          dial.fails();
        }
      }
      case SEND_LEAVES -> allWires().forEach(wire -> wire.completes(true));
      default ->
          mine.stream().reduce((first, last) -> last).ifPresent(wire -> act(deed, role, wire));
    }
  }

  private void act(Deed deed, Role role, FakeWire wire) {
    switch (deed) {
      case CSMS_IS_LOST -> wire.breaks();
      case CSMS_CALLS -> wire.says(Ocpp.call("k" + calls++, "CallOf" + role.shortName(), "{}"));
      case CSMS_ANSWERS -> answers(role, wire);
      case CSMS_TALKS_RUBBISH -> wire.says("[3,\"nobody asked\",{\"by\":\"" + role + "\"}]");
      case CSMS_PONGS -> wire.pongs();
      case CSMS_STOPS_READING -> wire.takes(Manner.BY_HAND);
      case SEND_FAILS -> {
        failedSends.merge(role, 1, Integer::sum);
        wire.completes(false);
      }
      default -> throw new AssertionError(deed);
    }
  }

  private void connect(FakeDialer.Dial dial, List<FakeWire> mine) {
    FakeWire wire = dial.connects();
    mine.add(wire);
    // What it is told first has a bound of its own, and the one whose sending failed comes back.
    long waited = wire.texts().stream().filter(text -> !text.contains("\"proxy-")).count();
    if (waited > MOST_WAITING + 1) {
      complaints.add("more waited than the bound allows: " + wire.texts());
    }
  }

  private void chargePointCalls() {
    String call = Ocpp.call("c" + calls++, "Heartbeat", "{}");
    boolean wasRunning = isRunning();
    chargePoint.says(call);
    if (wasRunning && isRunning()) {
      accepted.add(call);
    }
  }

  private void chargePointAnswers() {
    chargePoint.texts().stream()
        .filter(text -> text.startsWith("[2,"))
        .reduce((first, last) -> last)
        .ifPresent(call -> chargePoint.says(Ocpp.result(call.split("\"", 3)[1], "{}")));
  }

  private static void answers(Role role, FakeWire wire) {
    wire.texts().stream()
        .filter(text -> text.startsWith("[2,"))
        .reduce((first, last) -> last)
        .ifPresent(
            call -> wire.says(Ocpp.result(call.split("\"", 3)[1], "{\"by\":\"" + role + "\"}")));
  }
}
