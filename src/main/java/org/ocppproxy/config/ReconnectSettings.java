package org.ocppproxy.config;

import java.time.Duration;

/**
 * How an upstream that was lost, or never reached, is dialled again.
 *
 * @param maxAttempts failures in a row before giving up; 0 = never give up
 * @param initialDelay wait before the first new attempt; at most maxDelay
 * @param maxDelay the wait doubles up to this
 */
public record ReconnectSettings(int maxAttempts, Duration initialDelay, Duration maxDelay) {}
