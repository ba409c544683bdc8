package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.session.Play.Deed;
import org.ocppproxy.session.Play.Step;

/** Whatever happens, in whatever order. */
class ConversationProperties {

  @Property(tries = 3_000)
  void whateverHappensTheRulesHold(@ForAll("steps") List<Step> steps, @ForAll boolean closing) {
    Play play = new Play(closing);
    steps.forEach(play::perform);
    play.end();
    everyCsmsGetsEachCallAtMostOnceAndInOrder(play);
    theChargePointGetsNothingButCallsOfTheSecondary(play);
    neverTwoSendsAtATime(play);
    nothingIsLeft(play);
    assertEquals(List.of(), play.complaints);
    assertFalse(play.chargePoint.closing().contains("Internal error"));
  }

  private static void everyCsmsGetsEachCallAtMostOnceAndInOrder(Play play) {
    for (Role role : Role.values()) {
      List<String> got =
          play.of(role).stream()
              .flatMap(wire -> wire.texts().stream())
              .filter(text -> text.startsWith("[2,"))
              .toList();
      assertEquals(
          play.accepted.stream().filter(new HashSet<>(got)::contains).toList(),
          got.stream().filter(new HashSet<>(play.accepted)::contains).toList());
      assertEquals(new HashSet<>(got).size(), got.size(), () -> "twice: " + got);
      boolean all = play.tookEverything(role);
      Statistics.label("a CSMS took everything").collect(all);
      if (all) {
        assertEquals(play.accepted, got);
      }
    }
  }

  private static void theChargePointGetsNothingButCallsOfTheSecondary(Play play) {
    List<String> got = play.chargePoint.texts();
    assertTrue(got.stream().noneMatch(text -> text.contains("\"SECONDARY\"")), got::toString);
    assertTrue(got.stream().noneMatch(text -> text.contains("nobody asked")), got::toString);
    List<String> answers = got.stream().filter(text -> text.startsWith("[3,")).toList();
    assertEquals(new HashSet<>(answers).size(), answers.size(), () -> "twice: " + answers);
  }

  private static void neverTwoSendsAtATime(Play play) {
    play.allWires().forEach(wire -> assertTrue(wire.mostOutstanding() <= 1));
  }

  private static void nothingIsLeft(Play play) {
    play.allWires().forEach(wire -> assertTrue(wire.isClosed()));
    assertEquals(0, play.scene.scheduler.pending());
    assertEquals(0, play.scene.conversations().size());
    assertTrue(play.scene.conversations().closeAll().isDone());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Deed> deeds =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(Deed.values())),
            Tuple.of(
                2, Arbitraries.of(Deed.CHARGE_POINT_CALLS, Deed.CSMS_CONNECTS, Deed.SEND_LEAVES)),
            Tuple.of(1, Arbitraries.of(Deed.CHARGE_POINT_PONGS, Deed.CSMS_PONGS)));
    Arbitrary<Role> roles = Arbitraries.of(Role.values());
    return Combinators.combine(deeds, roles).as(Step::new).list().ofMinSize(5).ofMaxSize(80);
  }
}
