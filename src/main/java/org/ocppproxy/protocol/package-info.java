/**
 * The language of OCPP-J: frames, their envelope, ids, versions and error codes.
 *
 * <p>May import {@code java.*} only.
 *
 * <p>Everything here is immutable or stateless and safe from any thread.
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.protocol;
