package org.ocppproxy.session;

import java.util.Optional;

/**
 * The way that a charge point's connection took before it reached us.
 *
 * @param chain for {@code X-Forwarded-For}: the addresses it came from, ours of the peer the last
 * @param proto for {@code X-Forwarded-Proto}: what the first reverse proxy was asked in, if any
 */
public record Forwarded(String chain, Optional<String> proto) {

  /** Nobody was in between. */
  public static Forwarded from(String address) {
    return new Forwarded(address, Optional.empty());
  }
}
