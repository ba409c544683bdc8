package org.ocppproxy.session;

import java.time.Duration;
import org.ocppproxy.routing.CommandPolicy;
import org.ocppproxy.routing.RoutingLimits;
import org.ocppproxy.routing.Virtualisation;

/**
 * What the operator decided for all conversations.
 *
 * @param commands what each CSMS may ask of the charge point
 * @param upstreamBounds of the queue towards each CSMS
 * @param chargePointBounds of the queue towards the charge point
 * @param closeWhenPrimaryUnavailable whether the charge point is closed when frames for the primary
 *     overflow or grow too old, or else those frames are dropped
 * @param pingInterval on every link; zero for none
 * @param flushTime how long a link that is being closed may take to send what waits
 */
public record ConversationRules(
    RoutingLimits routing,
    Virtualisation virtualisation,
    CommandPolicy commands,
    QueueBounds upstreamBounds,
    QueueBounds chargePointBounds,
    boolean closeWhenPrimaryUnavailable,
    Duration pingInterval,
    Backoff backoff,
    Duration flushTime) {}
