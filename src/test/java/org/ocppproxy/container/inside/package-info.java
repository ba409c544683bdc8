/**
 * Tests that run inside a real server, deployed with the proxy: what it was lent there, which
 * nobody sees from outside.
 *
 * <p>May import the proxy, {@code jakarta.*}, {@code org.jboss.arquillian} and, for what runs
 * outside only, {@code container}.
 *
 * <p>On one of the server's threads; what is meant for outside, on the test's.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.container.inside;
