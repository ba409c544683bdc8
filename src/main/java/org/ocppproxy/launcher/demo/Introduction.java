package org.ocppproxy.launcher.demo;

/** What stands above the first line. */
final class Introduction {

  /** Comes before anything is started, for that takes a second or two. */
  static final String FIRST =
      "OCPP Proxy Alert: a demonstration on this machine only. It runs until you press Ctrl-C.";

  private Introduction() {}

  /** Who is who, and where. */
  static String text(String proxyUrl, String primaryUrl, String secondaryUrl) {
    return """
          CP    simulated charge points: STATION01 (OCPP 1.6), STATION02 (2.0.1), STATION03 (2.1)
          proxy %s<clientId>   <- a real charge point or a simulator may join here
          PRI   primary CSMS %s : its answers reach the charge point
          SEC   secondary CSMS %s : it hears all and may command, but its answers end at the proxy
        """
        .formatted(proxyUrl, primaryUrl, secondaryUrl);
  }
}
