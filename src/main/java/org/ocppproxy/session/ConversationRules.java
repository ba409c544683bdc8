package org.ocppproxy.session;

import java.time.Duration;
import java.util.Set;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.routing.CommandPolicy;
import org.ocppproxy.routing.MessageIds;
import org.ocppproxy.routing.Router;
import org.ocppproxy.routing.RoutingLimits;
import org.ocppproxy.routing.StationMemory;
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
    Duration flushTime) {

  /** The router of one conversation under these rules. */
  Router router(Handshake handshake, Set<Role> roles, MessageIds ids, StationMemory memory) {
    return new Router(
        handshake.chargePoint(),
        handshake.subprotocol(),
        roles,
        routing,
        ids,
        memory,
        virtualisation,
        commands);
  }
}
