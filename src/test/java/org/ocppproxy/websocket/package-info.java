/**
 * Tests of what stands between a container's session and a conversation.
 *
 * <p>May import what the room under test may, and {@code fakes}.
 *
 * <p>Everything runs on the test's own thread.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.websocket;
