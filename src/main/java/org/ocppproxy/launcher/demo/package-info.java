/**
 * The demonstration: two small CSMSs, the proxy between them and three simulated charge points, who
 * talk over real sockets of the loopback address while a screen shows who says what to whom.
 *
 * <p>May import {@code launcher}, {@code config}, {@code protocol} and {@code jakarta.websocket};
 * only the launcher's main program knows it.
 *
 * <p>Charge points and commands run on the one thread of {@code Clockwork}; CSMSs answer on the
 * server's workers; the screen takes lines from all of them.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.launcher.demo;
