/**
 * The way out: dialling a CSMS, few at a time, and hearing what it says.
 *
 * <p>May import {@code session}, {@code websocket}, {@code protocol}, {@code jakarta.websocket},
 * {@code javax.net.ssl} and {@code java.*} only.
 *
 * <p>Connecting blocks, and so does sending on some clients: both happen on the executor that is
 * given; everything else runs on the container's threads and never blocks.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.upstream;
