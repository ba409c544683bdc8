/**
 * The house by itself: the standalone server and client on Grizzly and Tyrus, for whoever has no
 * Jakarta EE server to deploy into.
 *
 * <p>It may import everything of ours and {@code org.glassfish.*}; nothing of ours imports it, and
 * it is not in the WARs.
 *
 * <p>Its threads are all named {@code ocppproxy-...}: few selectors that never run our code, and
 * workers that run one connection's events in order; every one of them has ended when {@code close}
 * returns or very soon after.
 */
@NullMarked
package org.ocppproxy.launcher;

import org.jspecify.annotations.NullMarked;
