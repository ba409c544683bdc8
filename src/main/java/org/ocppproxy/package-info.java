/**
 * OCPP Proxy Alert: one charge point, two central systems, and word of what happens.
 *
 * <pre>
 * charge point
 *     |  text
 * endpoint/   the door: one method per WebSocket event, no decisions
 *     |
 * session/    one charge point's conversation: its lock, its links, its order
 *     |  Frame (protocol/)
 * routing/    the decision: pure (frame, from whom, now) -&gt; what to do; it sends nothing itself
 *     |
 * upstream/   the way out: dialling one CSMS (primary or secondary) and dialling it again
 *     |  text
 *   CSMS      ... and only after the frame is on its way: event/ -&gt; alert/
 *
 * websocket/  one WebSocket, either side: the bounded queue that owns every write
 * config/     what the operator wrote
 * wiring/     CDI producers and life cycle
 * launcher/   the standalone Grizzly server and the demonstration
 * </pre>
 *
 * <p>This package itself holds nothing but the picture; ArchUnit tests keep its walls.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy;
