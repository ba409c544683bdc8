/**
 * Charge points and both CSMSs for a proxy in another process: thousands of WebSockets by hand,
 * cheap enough to leave the machine to the proxy, and a ledger that every frame is checked against.
 *
 * <p>May import {@code java.*} only, tests also {@code fakes}.
 *
 * <p>All of it runs on the one thread of a {@link org.ocppproxy.benchmark.load.Loop}; what other
 * threads may call says so.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.benchmark.load;
