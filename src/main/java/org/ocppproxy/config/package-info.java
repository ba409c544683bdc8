/**
 * What the operator wrote: immutable records, and a loader that names every fault at once.
 *
 * <p>May import JSON-B, JSON-P, values of {@code protocol}, {@code javax.crypto}, {@code
 * javax.security} and {@code java.*} only.
 *
 * <p>No thread of its own: everything here is immutable or used by one thread during a load.
 */
@NullMarked
package org.ocppproxy.config;

import org.jspecify.annotations.NullMarked;
