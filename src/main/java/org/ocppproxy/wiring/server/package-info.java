/**
 * The proxy as a guest of a Jakarta EE server: what the server lends it, its start and its end.
 *
 * <p>May import what {@code wiring} may.
 *
 * <p>Started and stopped by the thread that deploys; the pages run on the server's threads, which
 * are pooled here for what may block; Payara's Tyrus gets a timer thread of ours.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.wiring.server;
