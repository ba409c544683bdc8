/**
 * Word of what happens: which event is worth a message, in which words, through which channel.
 *
 * <p>May import {@code event}, {@code config}, {@code protocol}, {@code jakarta.mail}, {@code
 * jakarta.enterprise}, {@code jakarta.inject} and {@code java.*}.
 *
 * <p>It has no thread of its own: an event is taken in without waiting, timers run on the {@link
 * org.ocppproxy.alert.Delay} and each channel sends on the given executor, one message at a time.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.alert;
