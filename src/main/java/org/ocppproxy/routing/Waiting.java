package org.ocppproxy.routing;

import java.time.Instant;

/**
 * A delivery that has not left yet.
 *
 * @param since when it was decided upon
 */
public record Waiting(Delivery delivery, Instant since) {}
