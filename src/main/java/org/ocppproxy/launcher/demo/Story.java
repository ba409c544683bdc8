package org.ocppproxy.launcher.demo;

import java.util.List;
import org.ocppproxy.launcher.demo.Dialect.State;

/** What a charge point goes through, in steps slow enough to be followed. */
final class Story {

  private static final double BETWEEN_METER_VALUES = 5;

  private final Dialect dialect;

  Story(Dialect dialect) {
    this.dialect = dialect;
  }

  List<Step> boot() {
    return List.of(Step.one(0.1, dialect::boot), new Step(1.8, dialect::ready));
  }

  List<Step> charge(Charge charge) {
    Step meterValue =
        Step.one(
            BETWEEN_METER_VALUES,
            () -> {
              charge.flow();
              return dialect.meterValue(charge);
            });
    return List.of(
        new Step(0.5, () -> dialect.status(State.PREPARING)),
        new Step(2, () -> charge.isRemote() ? List.of() : List.of(dialect.authorize(charge))),
        Step.one(1.5, () -> dialect.start(charge)),
        new Step(1.5, () -> dialect.charging(charge)),
        meterValue,
        meterValue,
        meterValue,
        Step.one(BETWEEN_METER_VALUES, () -> dialect.stop(charge)),
        new Step(2, () -> dialect.status(State.FINISHING)),
        new Step(2.5, () -> dialect.status(State.AVAILABLE)));
  }

  List<Step> fault() {
    return List.of(
        new Step(3, () -> dialect.status(State.FAULTED)),
        new Step(5, () -> dialect.status(State.AVAILABLE)));
  }
}
