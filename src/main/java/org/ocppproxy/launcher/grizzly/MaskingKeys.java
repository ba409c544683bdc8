package org.ocppproxy.launcher.grizzly;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Masking keys that nobody can foresee (RFC 6455, 5.3), drawn many at a time: each draw takes a
 * lock that all share and has a price of its own. Thread-safe.
 */
final class MaskingKeys {

  private static final int DRAWN = 1024;

  private final SecureRandom source = new SecureRandom();
  private final byte[] bytes = new byte[DRAWN * Integer.BYTES];
  private final ByteBuffer drawn = ByteBuffer.wrap(bytes).position(bytes.length);

  synchronized int next() {
    if (!drawn.hasRemaining()) {
      source.nextBytes(bytes);
      drawn.clear();
    }
    return drawn.getInt();
  }
}
