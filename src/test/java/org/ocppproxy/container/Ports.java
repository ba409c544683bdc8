package org.ocppproxy.container;

import org.ocppproxy.fakes.FreePort;

/**
 * Where a server listens.
 *
 * @param plain for {@code ws://}
 * @param tls for {@code wss://}
 */
record Ports(int plain, int tls) {

  static Ports pick() {
    return new Ports(FreePort.pick(), FreePort.pick());
  }
}
