package org.ocppproxy.routing;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** Whatever the three say, in whatever order, and whenever a connection is lost. */
class RouterProperties {

  private static final List<String> NONSENSE =
      List.of(
          "", "[", "{}", "[9,\"1-0\"]", "[2,\"1-0\"]", "[3,\"x\",{}]", "[5,\"x\",\"\",\"\",{}]");

  private static final List<Duration> TIMES =
      List.of(
          Duration.ofMillis(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(14),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5));

  /** Small bounds, so that chance reaches them. */
  private static final RoutingLimits NARROW =
      new RoutingLimits(
          3,
          Duration.ofMinutes(10),
          2,
          1 << 20,
          RouterBench.CALL_TIMEOUT,
          Duration.ofMinutes(10),
          RouterBench.CALL_TIMEOUT);

  /** What somebody does; {@code pick} chooses among what there is to choose from. */
  record Step(Kind kind, int pick) {

    void in(RouterWorld world) {
      Role role = pick % 2 == 0 ? Role.PRIMARY : Role.SECONDARY;
      switch (kind) {
        case CHARGE_POINT_CALLS -> world.chargePointCalls();
        case CHARGE_POINT_ANSWERS -> world.chargePointAnswers(pick % 20);
        case CHARGE_POINT_ANSWERS_LAST -> world.chargePointAnswers(Integer.MAX_VALUE);
        case CSMS_ASKS -> world.csmsAsks(role);
        case CSMS_ANSWERS -> world.csmsAnswers(role, pick / 2);
        case CSMS_SENDS -> world.csmsSends(role);
        case CSMS_IS_LOST -> world.lose(role);
        case TIME_PASSES -> world.pass(TIMES.get(pick % TIMES.size()));
        case CSMS_SAYS_NONSENSE -> world.csmsSaysNonsense(role, nonsense());
        case CHARGE_POINT_SAYS_NONSENSE -> world.chargePointSaysNonsense(nonsense());
      }
    }

    private String nonsense() {
      return NONSENSE.get(pick / 2 % NONSENSE.size());
    }
  }

  enum Kind {
    CHARGE_POINT_CALLS,
    CHARGE_POINT_ANSWERS,
    CHARGE_POINT_ANSWERS_LAST,
    CSMS_ASKS,
    CSMS_ANSWERS,
    CSMS_SENDS,
    CSMS_IS_LOST,
    TIME_PASSES,
    CSMS_SAYS_NONSENSE,
    CHARGE_POINT_SAYS_NONSENSE
  }

  @Property(tries = 3_000)
  void everyFrameGoesWhereItBelongs(
      @ForAll Subprotocol version, @ForAll("steps") List<Step> steps) {
    RouterWorld world = new RouterWorld(version, RouterBench.LIMITS);
    steps.forEach(step -> step.in(world));
    world.fadeAway();
  }

  @Property(tries = 3_000)
  void narrowBoundsChangeNothingOfThat(
      @ForAll Subprotocol version, @ForAll("steps") List<Step> steps) {
    RouterWorld world = new RouterWorld(version, NARROW);
    steps.forEach(step -> step.in(world));
    world.fadeAway();
  }

  @Property(tries = 1_000)
  void everyoneWhoWaitedIsToldWhenTheChargePointLeaves(
      @ForAll Subprotocol version, @ForAll("steps") List<Step> steps) {
    RouterWorld world = new RouterWorld(version, RouterBench.LIMITS);
    steps.forEach(step -> step.in(world));
    world.end();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Kind> kinds =
        Arbitraries.frequency(
            Tuple.of(4, Kind.CHARGE_POINT_CALLS),
            Tuple.of(3, Kind.CHARGE_POINT_ANSWERS),
            Tuple.of(6, Kind.CHARGE_POINT_ANSWERS_LAST),
            Tuple.of(12, Kind.CSMS_ASKS),
            Tuple.of(6, Kind.CSMS_ANSWERS),
            Tuple.of(1, Kind.CSMS_SENDS),
            Tuple.of(1, Kind.CSMS_IS_LOST),
            Tuple.of(4, Kind.TIME_PASSES),
            Tuple.of(1, Kind.CSMS_SAYS_NONSENSE),
            Tuple.of(1, Kind.CHARGE_POINT_SAYS_NONSENSE));
    return Combinators.combine(kinds, Arbitraries.integers().between(0, 10_000))
        .as(Step::new)
        .list()
        .ofMaxSize(120);
  }
}
