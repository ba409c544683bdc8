package org.ocppproxy.alert;

import java.util.ArrayList;
import java.util.List;
import org.ocppproxy.config.NotifySettings;

/** One message through each configured channel, to see whether they work. */
public final class TestAlert {

  private final NotifySettings settings;
  private final Surroundings surroundings;

  /** Through the channels of those settings, whether any event is switched on or not. */
  public TestAlert(NotifySettings settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
  }

  /**
   * Sends on the calling thread, each channel once, and waits for each server's answer.
   *
   * @return an outcome for each channel, also for one that is misconfigured; at least one
   */
  public List<Outcome> run() {
    Channels channels = Channels.open(settings, surroundings);
    List<Outcome> outcomes = new ArrayList<>();
    settings
        .disabled()
        .forEach((channel, wrong) -> outcomes.add(new Outcome(channel, false, wrong)));
    channels.missing().forEach(missing -> outcomes.add(new Outcome("email", false, missing)));
    String now = new WallClock(surroundings.zone()).at(surroundings.clock().instant());
    Message message = Alerts.wording(surroundings).trial(now);
    for (Channel channel : channels.usable()) {
      Delivery delivery = channel.send(message);
      channel.abort();
      boolean sent = delivery instanceof Delivery.Sent;
      outcomes.add(new Outcome(channel.name(), sent, delivery.answer()));
    }
    if (outcomes.isEmpty()) {
      outcomes.add(new Outcome("alerts", false, "no channel is configured"));
    }
    return List.copyOf(outcomes);
  }

  /** Whether every message went. */
  public static boolean allSent(List<Outcome> outcomes) {
    return outcomes.stream().allMatch(Outcome::sent);
  }
}
