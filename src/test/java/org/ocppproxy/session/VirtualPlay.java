package org.ocppproxy.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/**
 * An OCPP 1.6 charge point with transactions and two CSMSs that name them, as chance directs them.
 * Every frame about a transaction bears its number {@code k}, which nobody reads but this.
 */
final class VirtualPlay {

  /** What may happen next; {@code pick} chooses a transaction. */
  record Step(Deed deed, Role role, int pick) {}

  enum Deed {
    STARTS,
    METERS,
    STOPS,
    CHARGE_POINT_ANSWERS,
    CHARGE_POINT_IS_LOST,
    CSMS_CONNECTS,
    CSMS_ANSWERS,
    CSMS_STOPS_A_TRANSACTION,
    CSMS_IS_LOST,
    CSMS_BREAKS_AT_THE_NEXT_FRAME,
    TIME_PASSES
  }

  /** One CSMS: its wires, what it has yet to answer, and what it calls each transaction. */
  private static final class Csms {
    final List<FakeWire> wires = new ArrayList<>();
    final Deque<String> unanswered = new ArrayDeque<>();
    final Map<Long, Long> names = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    final Map<String, Integer> answers = new HashMap<>();
    int lastOrder = -1;
  }

  final List<String> complaints = new ArrayList<>();
  private final Scene scene = Scene.withBoth().keepingTheChargePoint();
  private final Map<Role, Csms> csmss = new EnumMap<>(Role.class);
  private final Deque<String> unanswered = new ArrayDeque<>();
  private final Map<String, Integer> answers = new HashMap<>();
  private final Map<String, Long> starts = new HashMap<>();
  private final Map<Long, Long> known = new HashMap<>();
  private FakeWire chargePoint = FakeWire.alone();
  private int order;
  private int transactions;
  private int asks;

  VirtualPlay() {
    for (Role role : Role.values()) {
      csmss.put(role, new Csms());
    }
    connect();
  }

  private Csms csms(Role role) {
    return Objects.requireNonNull(csmss.get(role));
  }

  private void connect() {
    unanswered.clear();
    FakeWire wire = new FakeWire("CP", scene.journal).reads(this::chargePointHears);
    chargePoint = scene.connect("CP1", wire);
  }

  void perform(Step step) {
    if (chargePoint.isClosed()) {
      connect();
    }
    long k = transactions == 0 ? 0 : step.pick() % transactions;
    switch (step.deed()) {
      case STARTS -> starts();
      case METERS -> saysOf(k, "MeterValues");
      case STOPS -> saysOf(k, "StopTransaction");
      case CHARGE_POINT_ANSWERS -> chargePointAnswers();
      case CHARGE_POINT_IS_LOST -> chargePoint.breaks();
      case TIME_PASSES -> scene.pass(Duration.ofSeconds(2));
      default -> act(step.deed(), step.role(), k);
    }
  }

  /** All comes back and has its say; then nobody is owed an answer. */
  void end() {
    perform(new Step(Deed.TIME_PASSES, Role.PRIMARY, 0));
    for (int i = 0; i < 200; i++) {
      for (Role role : Role.values()) {
        perform(new Step(Deed.CSMS_CONNECTS, role, 0));
        perform(new Step(Deed.CSMS_ANSWERS, role, 0));
      }
      chargePointAnswers();
    }
    for (Role role : Role.values()) {
      Csms csms = csms(role);
      FakeWire last = csms.wires.get(csms.wires.size() - 1);
      for (String id : csms.asked) {
        int times = csms.answers.getOrDefault(id, 0);
        boolean stillThere = id.startsWith(csms.wires.size() + "-") && !last.isClosed();
        expect(times == 1 || (times == 0 && !stillThere), role + " has " + times + " for " + id);
      }
    }
    answers.forEach((id, times) -> expect(times == 1, "the charge point has more than one " + id));
  }

  private void starts() {
    if (transactions < 20) {
      String id = "c" + order++;
      starts.put(id, (long) transactions);
      chargePoint.says(
          Ocpp.call(
              id,
              "StartTransaction",
              "{\"connectorId\":" + transactions + ",\"k\":" + transactions + "}"));
      transactions++;
    }
  }

  private void saysOf(long k, String action) {
    Long id = known.get(k);
    if (id != null) {
      String payload = "{\"k\":" + k + ",\"transactionId\":" + id + "}";
      chargePoint.says(Ocpp.call("c" + order++, action, payload));
    }
  }

  private void chargePointAnswers() {
    String id = unanswered.poll();
    if (id != null && !chargePoint.isClosed()) {
      chargePoint.says(Ocpp.result(id, "{}"));
    }
  }

  private void act(Deed deed, Role role, long k) {
    Csms csms = csms(role);
    if (deed == Deed.CSMS_CONNECTS) {
      FakeDialer.Dial dial = scene.dialer.last(role);
      if (dial.isPending()) {
        FakeWire wire = new FakeWire(role.shortName(), scene.journal);
        csms.unanswered.clear();
        csms.wires.add(wire.reads(text -> csmsHears(role, text)));
        dial.connects(wire);
      }
      return;
    }
    FakeWire wire = csms.wires.isEmpty() ? FakeWire.alone() : csms.wires.get(csms.wires.size() - 1);
    if (csms.wires.isEmpty() || wire.isClosed()) {
      return;
    }
    switch (deed) {
      case CSMS_ANSWERS -> answers(role, wire);
      case CSMS_STOPS_A_TRANSACTION -> asksToStop(csms, wire, k);
      case CSMS_IS_LOST -> wire.breaks();
      case CSMS_BREAKS_AT_THE_NEXT_FRAME -> wire.takes(FakeWire.Manner.FAILING);
      default -> throw new AssertionError(deed);
    }
  }

  private void answers(Role role, FakeWire wire) {
    Csms csms = csms(role);
    String call = csms.unanswered.poll();
    if (call == null) {
      return;
    }
    Frame.Call asked = (Frame.Call) EnvelopeReader.read(call);
    if (!asked.action().equals("StartTransaction")) {
      wire.says(Ocpp.result(asked.messageId(), "{}"));
      return;
    }
    long k = number(asked, "k");
    long id = (role == Role.PRIMARY ? 1000 : 5000) + k;
    expect(csms.names.put(k, id) == null, role + " has to name " + k + " twice");
    wire.says(Ocpp.result(asked.messageId(), "{\"transactionId\":" + id + "}"));
  }

  private void asksToStop(Csms csms, FakeWire wire, long k) {
    Long name = csms.names.get(k);
    if (name != null) {
      String id = csms.wires.size() + "-" + asks++;
      csms.asked.add(id);
      String payload = "{\"k\":" + k + ",\"transactionId\":" + name + "}";
      wire.says(Ocpp.call(id, "RemoteStopTransaction", payload));
    }
  }

  private void csmsHears(Role role, String text) {
    Csms csms = csms(role);
    Frame frame = EnvelopeReader.read(text);
    if (!(frame instanceof Frame.Call call)) {
      csms.answers.merge(frame.messageId(), 1, Integer::sum);
      return;
    }
    long k = number(call, "k");
    boolean start = call.action().equals("StartTransaction");
    String startOfIt = "\"k\":" + k + "}";
    expect(
        role == Role.PRIMARY
            || start
            || csms.unanswered.stream()
                .noneMatch(
                    told -> told.contains("\"StartTransaction\"") && told.contains(startOfIt)),
        role + " hears " + text + " before it could name that");
    csms.unanswered.add(text);
    if (call.messageId().startsWith("c")) {
      int place = Integer.parseInt(call.messageId().substring(1));
      expect(place > csms.lastOrder, role + " hears " + text + " too late");
      csms.lastOrder = place;
    }
    if (!start) {
      Long own = role == Role.PRIMARY ? known.get(k) : csms.names.getOrDefault(k, known.get(k));
      expect(own != null && own == number(call, "transactionId"), role + " hears " + text);
    }
  }

  private void chargePointHears(String text) {
    Frame frame = EnvelopeReader.read(text);
    if (frame instanceof Frame.Call call) {
      unanswered.add(call.messageId());
      Long own = csms(Role.PRIMARY).names.get(number(call, "k"));
      expect(own != null && own == number(call, "transactionId"), "the charge point hears " + text);
    } else if (frame instanceof Frame.CallResult result) {
      answers.merge(result.messageId(), 1, Integer::sum);
      OptionalLong id = result.payload().member("transactionId").asLong();
      Long k = starts.get(result.messageId());
      expect((k != null) == id.isPresent(), "no answer to that call: " + text);
      if (k != null) {
        known.put(k, id.orElse(-1));
      }
    }
  }

  private static long number(Frame.Call call, String name) {
    return call.payload().member(name).asLong().orElse(-1);
  }

  private void expect(boolean holds, String complaint) {
    if (!holds) {
      complaints.add(complaint);
    }
  }
}
