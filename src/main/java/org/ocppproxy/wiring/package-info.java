/**
 * Puts the rooms together: CDI producers, life cycle, and what the container lends us.
 *
 * <p>May import everything of ours but {@code launcher}, {@code jakarta.*}, {@code javax.naming},
 * {@code javax.net.ssl} and Concurro.
 *
 * <p>Started and stopped by one thread; in between, beans here are safe from any thread.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.wiring;
