package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.session.VirtualPlay.Deed;
import org.ocppproxy.session.VirtualPlay.Step;

/** Whoever is lost, and whenever. */
class VirtualProperties {

  @Property(tries = 2_000)
  void everyoneHearsOfATransactionByTheNameThatHeGaveIt(@ForAll("steps") List<Step> steps) {
    VirtualPlay play = new VirtualPlay();
    steps.forEach(play::perform);
    play.end();
    assertEquals(List.of(), play.complaints);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Deed> deeds =
        Arbitraries.frequency(
            Tuple.of(4, Deed.STARTS),
            Tuple.of(8, Deed.METERS),
            Tuple.of(3, Deed.STOPS),
            Tuple.of(4, Deed.CHARGE_POINT_ANSWERS),
            Tuple.of(1, Deed.CHARGE_POINT_IS_LOST),
            Tuple.of(8, Deed.CSMS_CONNECTS),
            Tuple.of(12, Deed.CSMS_ANSWERS),
            Tuple.of(4, Deed.CSMS_STOPS_A_TRANSACTION),
            Tuple.of(2, Deed.CSMS_IS_LOST),
            Tuple.of(1, Deed.CSMS_BREAKS_AT_THE_NEXT_FRAME),
            Tuple.of(4, Deed.TIME_PASSES));
    return Combinators.combine(
            deeds, Arbitraries.of(Role.values()), Arbitraries.integers().between(0, 19))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(100);
  }
}
