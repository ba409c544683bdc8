/**
 * One WebSocket of either side, as the standard API has it, behind the ports of {@code session}.
 *
 * <p>May import {@code session}, {@code protocol}, {@code jakarta.websocket} and {@code java.*}
 * only.
 *
 * <p>Runs on the container's threads; never blocks them, but for a client that does so itself. The
 * queue in front of each wire sees to it that there is never more than one writer.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.websocket;
