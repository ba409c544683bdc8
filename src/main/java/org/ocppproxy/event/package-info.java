/**
 * What happened, as records in the past tense: what alerts, metrics and logs live on.
 *
 * <p>May import {@code protocol} and {@code java.*} only.
 *
 * <p>Every record is immutable; they are told only after the frame that caused them is on its way.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.event;
