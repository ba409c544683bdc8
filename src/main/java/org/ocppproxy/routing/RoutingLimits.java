package org.ocppproxy.routing;

import java.time.Duration;

/**
 * The bounds of one conversation's tables.
 *
 * @param pendingCalls how many of the charge point's CALLs may wait for one CSMS's answer
 * @param answerWithin how long such a CALL is remembered
 * @param laneDepth how many CALLs of one CSMS may wait for the lane to the charge point
 * @param laneCharacters how long those may be together; a single one may be longer
 * @param callTimeout how long a CALL may wait for the lane, and how long it may occupy it
 * @param lateAnswerWithin how long after that its answer is still delivered
 * @param idPatience how long frames wait for the secondary's name of a transaction
 */
public record RoutingLimits(
    int pendingCalls,
    Duration answerWithin,
    int laneDepth,
    long laneCharacters,
    Duration callTimeout,
    Duration lateAnswerWithin,
    Duration idPatience) {

  /**
   * 1,000 pending for 10 minutes, 50 waiting per CSMS of 1 Mi characters, late answers for 10
   * minutes.
   */
  public static RoutingLimits of(Duration callTimeout, Duration idPatience) {
    return new RoutingLimits(
        1_000,
        Duration.ofMinutes(10),
        50,
        1 << 20,
        callTimeout,
        Duration.ofMinutes(10),
        idPatience);
  }
}
