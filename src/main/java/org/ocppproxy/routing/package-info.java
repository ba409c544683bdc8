/**
 * The decision: a frame, from whom and when, becomes what to send to whom.
 *
 * <p>May import {@code protocol}, {@code event} and {@code java.*} only.
 *
 * <p>Nothing here sends, waits or looks at a clock; a conversation calls it under its own lock.
 * Only {@link org.ocppproxy.routing.TransactionBook} outlives a conversation and takes a lock
 * itself.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.routing;
