package org.ocppproxy.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * How long and how much; system properties that begin with {@code benchmark.}
 *
 * @param servers which ones, in this order
 * @param warmUp of each relay on each server; the one length that all others follow
 * @param rounds how often proxy and bare relay take turns in the closed loop
 * @param chargePoints in the closed and open loop
 * @param rate of round trips a second in the open loop, all charge points together
 * @param idle charge points that say nothing, for their memory
 * @param back charge points that come back at once
 * @param flood of MeterValues a second that one charge point sends
 * @param stillMinutes for how long the idle ones stay, in the part {@code still}
 * @param parts of {@code cpu,latency,fairness,memory,back,deaf}, all unless given, and {@code
 *     still}, only if given
 * @param tuned whether the bare relay gets what was learned of Tyrus too: the same-thread strategy,
 *     no idle timers
 * @param resume whether a server that has a result already is left out
 */
record Settings(
    List<String> servers,
    Duration warmUp,
    int rounds,
    int chargePoints,
    int rate,
    int idle,
    int back,
    int flood,
    int stillMinutes,
    List<String> parts,
    boolean tuned,
    boolean resume) {

  static Settings given() {
    return new Settings(
        List.of(
            System.getProperty("benchmark.servers", "grizzly,tomcat,payara,wildfly").split(",")),
        Duration.ofSeconds(number("seconds", 60)),
        number("rounds", 6),
        number("chargePoints", 100),
        number("rate", 500),
        number("idle", 1_000),
        number("back", 2_000),
        number("flood", 200),
        number("stillMinutes", 10),
        List.of(
            System.getProperty("benchmark.parts", "cpu,latency,fairness,memory,back,deaf")
                .split(",")),
        Boolean.getBoolean("benchmark.tuned"),
        Boolean.getBoolean("benchmark.resume"));
  }

  private static int number(String name, int normally) {
    return Integer.getInteger("benchmark." + name, normally);
  }

  boolean has(String part) {
    return parts.contains(part);
  }

  /** One turn in the closed loop. */
  Duration round() {
    return part(10);
  }

  /** One measurement at a fixed rate. */
  Duration openLoop() {
    return part(5);
  }

  private Duration part(int of) {
    return Duration.ofMillis(Math.max(2_000, warmUp.toMillis() / of));
  }
}
