/**
 * One charge point's conversation, its links and its order, and the registry of all of them.
 *
 * <p>May import {@code protocol}, {@code routing}, {@code event} and {@code java.*} only; the world
 * outside comes in through its ports: {@link org.ocppproxy.session.Wire}, {@link
 * org.ocppproxy.session.Dialer}, {@link org.ocppproxy.session.Scheduler}, {@link
 * org.ocppproxy.session.EventSink}.
 *
 * <p>No thread of its own: whoever brings a frame, a timer or a connection also does the work. Each
 * conversation has one lock; nothing is sent, dialled or told while it is held.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.session;
