package org.ocppproxy.wiring;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.ocppproxy.routing.MessageIds;

/**
 * Ids of 80 random bits, drawn once for this process, and a count: never the same twice, not after
 * a restart either, and at most 30 characters long.
 */
final class RandomMessageIds implements MessageIds {

  private final String prefix;
  private final AtomicLong count = new AtomicLong();

  RandomMessageIds(SecureRandom random) {
    byte[] bits = new byte[10];
    random.nextBytes(bits);
    this.prefix = new BigInteger(1, bits).toString(Character.MAX_RADIX) + "-";
  }

  @Override
  public String next() {
    return prefix + Long.toString(count.getAndIncrement(), Character.MAX_RADIX);
  }
}
