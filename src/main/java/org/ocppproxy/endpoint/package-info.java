/**
 * The door: where charge points come in, and who is not let in.
 *
 * <p>May import {@code session}, {@code websocket}, {@code protocol}, {@code jakarta.websocket},
 * {@code jakarta.servlet}, {@code jakarta.enterprise.inject} and {@code java.*} only.
 *
 * <p>Runs on the container's threads, one WebSocket event at a time for each charge point; takes no
 * decisions but admission.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.endpoint;
