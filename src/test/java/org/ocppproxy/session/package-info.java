/**
 * Conversations and what they are made of, each rule on its own.
 *
 * <p>May import {@code session}, what it may import, and {@code fakes}.
 *
 * <p>One thread, and a time that is given.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.session;
