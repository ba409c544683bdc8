package org.ocppproxy.journey;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pairs of a JSON pointer and a value, for {@link RunningProxy}: which alerts go where. */
final class AlertSettings {

  static final String[] EIGHTEEN = {
    "connectedToProxy", "disconnectedFromProxy", "connectedToUpstream", "disconnectedFromUpstream",
    "cpStatusAvailable", "cpStatusUnavailable", "cpStatusFaulted", "conStatusAvailable",
    "conStatusPreparing", "conStatusCharging", "conStatusSuspendedEVSE", "conStatusSuspendedEV",
    "conStatusFinishing", "conStatusReserved", "conStatusUnavailable", "conStatusFaulted",
    "conStartTransaction", "conStopTransaction"
  };

  private final List<String> pairs = new ArrayList<>();

  static AlertSettings on(String... events) {
    AlertSettings settings = new AlertSettings();
    Stream.of(events).forEach(event -> settings.with("/notify/" + event, "true"));
    return settings;
  }

  /** By mail to a server on that port of this machine. */
  AlertSettings mailTo(int port) {
    return mailTo(port, "");
  }

  /**
   * As {@link #mailTo(int)}.
   *
   * @param more members of the transporter, with a comma before each
   */
  AlertSettings mailTo(int port, String more) {
    return with("/notify/email", email(port, more));
  }

  static String email(int port, String more) {
    return "{\"from\":\"alerts@example.com\",\"to\":\"ops@example.com\","
        + "\"transporter\":{\"host\":\"127.0.0.1\",\"port\":"
        + port
        + more
        + "}}";
  }

  AlertSettings pushTo(URI api) {
    return with("/notify/pushover", pushover(api));
  }

  static String pushover(URI api) {
    return "{\"userKey\":\"the-user-key\",\"appToken\":\"the-app-token\",\"apiUrl\":\""
        + api
        + "\"}";
  }

  AlertSettings with(String pointer, String value) {
    pairs.addAll(List.of(pointer, value));
    return this;
  }

  String[] pairs() {
    return pairs.toArray(String[]::new);
  }
}
