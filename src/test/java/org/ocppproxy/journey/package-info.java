/**
 * Journeys: the launcher's own parts between fake charge points and fake CSMSs, over real sockets.
 *
 * <p>May import everything of ours and {@code fakes}. One proxy at a time; every journey ends with
 * a look whether a thread of ours is left.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.journey;
