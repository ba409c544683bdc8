/**
 * The house by itself: the standalone program for whoever has no Jakarta EE server to deploy into.
 *
 * <p>May import everything of ours and {@code org.glassfish.*}; nothing of ours imports it, and it
 * is not in the WARs.
 *
 * <p>The main thread waits while others work; all of them are named {@code ocppproxy-...} and end
 * with the program.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.launcher;
