/**
 * Real servers: each is started by the very {@code run.sh} that a user would start, and all of them
 * pass the same suite between fake charge points and fake CSMSs, which live in this process.
 *
 * <p>May import {@code fakes}, {@code com.icegreen} and {@code java.*} only: what is under test
 * runs in another process.
 *
 * <p>One server at a time, on free ports of the loopback address; it is stopped by its process id,
 * also when a test fails or this process is told to stop.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.container;
