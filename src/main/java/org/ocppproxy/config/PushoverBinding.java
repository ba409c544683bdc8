package org.ocppproxy.config;

import java.util.List;
import java.util.Optional;

/** Builds the Pushover channel, if what it cannot do without is there. */
final class PushoverBinding {
  private final Values values;

  PushoverBinding(Values values) {
    this.values = values;
  }

  /** Empty, and the list of faults not, if the channel cannot work. */
  Optional<PushoverSettings> bind(List<Fault> faults) {
    values.need(PushoverTable.USER_KEY, faults);
    values.need(PushoverTable.APP_TOKEN, faults);
    return faults.isEmpty() ? Optional.of(pushover()) : Optional.empty();
  }

  private PushoverSettings pushover() {
    return new PushoverSettings(
        values.get(PushoverTable.USER_KEY),
        values.get(PushoverTable.APP_TOKEN),
        values.find(PushoverTable.DEVICE).orElse(null),
        values.get(PushoverTable.PRIORITY),
        values.find(PushoverTable.SOUND).orElse(null),
        values.get(PushoverTable.API_URL));
  }
}
