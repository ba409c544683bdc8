package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/** What must be true of the CSMSs' CALLs at every moment, however they interleave. */
final class CommandsModel {

  private final RoutingLimits limits;
  private final List<Command> all = new ArrayList<>();
  private final List<Command> left = new ArrayList<>();
  private final Map<Role, Integer> lastThatLeft = new EnumMap<>(Role.class);
  private final Set<String> idsAtChargePoint = new HashSet<>();
  private @Nullable Command inFlight;
  private int primaryWhileSecondaryWaits;

  CommandsModel(RoutingLimits limits) {
    this.limits = limits;
  }

  Command ask(Role asker) {
    Command command = new Command(asker, all.size());
    all.add(command);
    return command;
  }

  /** The CALLs that the charge point got, the last one last. */
  List<Command> left() {
    return left;
  }

  /** The charge point got a CALL. */
  void reached(Frame.Call call, Instant now) {
    Command command = withPayload(call.payload().at().in(call.text()));
    assertNull(inFlight, "one CALL at a time");
    assertNull(command.left, "a CALL leaves once");
    assertFalse(command.lost, "a lost asker's CALL does not leave");
    assertEquals(0, command.answersToAsker, "a refused CALL does not leave");
    assertTrue(command.number > lastThatLeft.getOrDefault(command.asker, -1), "order is kept");
    assertTrue(idsAtChargePoint.add(call.messageId()), "no id comes twice");
    assertTrue(call.messageId().length() <= 36);
    String idJson = "\"" + call.messageId() + "\"";
    assertEquals(command.textWith(idJson), call.text());
    if (command.asker == Role.PRIMARY) {
      assertEquals(command.text(), call.text());
    }
    assertFair(command);
    lastThatLeft.put(command.asker, command.number);
    command.left = now;
    command.idAtChargePoint = call.messageId();
    left.add(command);
    inFlight = command;
  }

  private void assertFair(Command leaving) {
    boolean secondaryWaits = waiting(Role.SECONDARY) > 0;
    boolean primaryLeaves = leaving.asker == Role.PRIMARY;
    primaryWhileSecondaryWaits =
        primaryLeaves && secondaryWaits ? primaryWhileSecondaryWaits + 1 : 0;
    assertTrue(primaryWhileSecondaryWaits <= 5, "the secondary has its turn");
  }

  /** The charge point answers; whether its answer must reach the asker. */
  boolean chargePointAnswers(Command command, Instant now) {
    if (command.equals(inFlight)) {
      inFlight = null;
    }
    command.answersOfChargePoint++;
    Duration longest = limits.callTimeout().plus(limits.lateAnswerWithin());
    Instant since = known(command.left);
    return command.answersOfChargePoint == 1 && !command.lost && now.isBefore(since.plus(longest));
  }

  /** A CSMS got an answer. */
  void answered(Role role, Frame.Answer answer) {
    Command command = askedBy(role, answer.messageId());
    assertFalse(command.lost, "nothing for a connection that is lost");
    assertEquals(1, ++command.answersToAsker, "one answer for each CALL");
    if (answer instanceof Frame.CallResult) {
      assertEquals(command.answerToAsker(), answer.text());
      assertEquals(1, command.answersOfChargePoint);
    } else {
      assertNull(command.left, "a CALL that left is not refused");
    }
  }

  void lose(Role role) {
    all.stream().filter(command -> command.asker == role).forEach(command -> command.lost = true);
  }

  /** To be called before the router is told the time. */
  void pass(Instant now) {
    Command slow = inFlight;
    if (slow != null) {
      Instant end = known(slow.left).plus(limits.callTimeout());
      inFlight = end.isAfter(now) ? slow : null;
    }
  }

  void assertBounds() {
    for (Role role : Role.values()) {
      assertTrue(waiting(role) <= limits.laneDepth(), "the lane is bounded");
      assertTrue(waiting(role) == 0 || inFlight != null, "the lane is never idle in vain");
    }
  }

  void assertNothingWaits() {
    assertEquals(List.of(), all.stream().filter(Command::waits).toList());
  }

  private long waiting(Role role) {
    return all.stream().filter(command -> command.asker == role && command.waits()).count();
  }

  private Command withPayload(String payload) {
    return all.stream().filter(each -> each.payload().equals(payload)).findFirst().orElseThrow();
  }

  private Command askedBy(Role role, String id) {
    return all.stream()
        .filter(each -> each.asker == role && each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Instant known(@Nullable Instant instant) {
    return Objects.requireNonNull(instant, "it has left");
  }
}
