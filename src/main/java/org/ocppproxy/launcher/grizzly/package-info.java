/**
 * The standalone program's server and client: WebSockets and pages on Grizzly, spoken by Tyrus.
 *
 * <p>May import {@code org.glassfish.*}, {@code jakarta.websocket} and {@code java.*}, and nothing
 * of ours.
 *
 * <p>Threads are all named {@code ocppproxy-...}: few selectors that read, tell and write one
 * connection's events in order, so that none of its handlers may block, and a few workers for ends
 * and late outcomes; every one of them has ended when {@code close} returns or very soon after.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.launcher.grizzly;
