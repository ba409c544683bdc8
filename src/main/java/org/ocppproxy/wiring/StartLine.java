package org.ocppproxy.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ocppproxy.alert.Alerts;
import org.ocppproxy.alert.OutboxCounts;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.UpstreamSettings;

/** The first line of the log, which says what an operator wants to see after a start. */
public final class StartLine {

  private StartLine() {}

  /**
   * In words for people, without a credential.
   *
   * @param door the address that charge points connect to, up to their id
   * @param folder where the configuration was read
   */
  public static String of(String door, Configuration configuration, Path folder, Alerts alerts) {
    UpstreamSettings secondary = configuration.secondary();
    int routes = configuration.routing().routes().size();
    return "Charge points connect to "
        + door
        + "<clientId>; primary "
        + configuration.primary().publicUrl()
        + ", secondary "
        + (secondary == null ? "none" : secondary.publicUrl())
        + (routes == 0 ? "" : ", " + routes + " other in routing")
        + "; configuration in "
        + folder.toAbsolutePath().normalize()
        + "; alerts "
        + alerts(configuration, alerts);
  }

  private static String alerts(Configuration configuration, Alerts alerts) {
    List<String> channels = alerts.counts().stream().map(OutboxCounts::channel).toList();
    if (configuration.notifications().enabled().isEmpty()) {
      return "off, for no event is switched on in notify";
    }
    return channels.isEmpty()
        ? "off, for no channel can be used"
        : channels.stream().collect(Collectors.joining(" and ", "by ", ""));
  }
}
