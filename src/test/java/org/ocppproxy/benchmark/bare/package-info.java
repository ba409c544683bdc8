/**
 * The least that one can do with the same means: a relay without any rules, to compare ours with.
 *
 * <p>May import {@code jakarta.websocket} and {@code java.*}; its launcher also {@code
 * org.glassfish.*}. It is built into a WAR of its own.
 *
 * <p>Runs on the container's threads; dials on some of its own.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.benchmark.bare;
