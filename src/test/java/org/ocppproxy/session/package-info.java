/**
 * Tests of a charge point's conversation, with wires, dials and time in the test's own hands.
 *
 * <p>May import {@code session} and what it may import, the fakes' clock, and the test libraries.
 *
 * <p>No threads, except where a test is about races.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.session;
