package org.ocppproxy.session;

import java.time.Duration;

/**
 * How much may wait for one peer.
 *
 * @param maxMessages from 1, beside the one that is being sent
 * @param maxBytes in memory, the objects around the texts and what is being sent included; a single
 *     message may be longer if nothing else waits
 * @param maxAge of the oldest
 */
public record QueueBounds(int maxMessages, long maxBytes, Duration maxAge) {}
