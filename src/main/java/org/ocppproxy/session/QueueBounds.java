package org.ocppproxy.session;

import java.time.Duration;

/**
 * How much may wait for one peer, what is being sent included.
 *
 * @param maxMessages from 1
 * @param maxBytes in UTF-8; a single message may be longer if nothing else waits
 * @param maxAge of the oldest
 */
public record QueueBounds(int maxMessages, long maxBytes, Duration maxAge) {}
