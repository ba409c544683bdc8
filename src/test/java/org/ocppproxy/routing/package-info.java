/**
 * Tests of the decision: texts in, deliveries and events out.
 *
 * <p>May import {@code routing}, {@code protocol}, {@code event} and the test libraries.
 *
 * <p>No threads, and no time but the one that a test gives.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.routing;
