package org.ocppproxy.config;

import java.time.Duration;

/**
 * Bounds of what waits for one upstream of one charge point while it is not connected.
 *
 * @param maxMessages at least 1
 * @param maxBytes of memory, at least 1
 * @param maxAge of the oldest waiting frame
 */
public record BufferSettings(int maxMessages, long maxBytes, Duration maxAge) {}
