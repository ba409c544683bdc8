package org.ocppproxy.container;

/** Run by hand: {@code mvn verify -Ppayara-micro}. */
class PayaraMicroIT extends ServerSuite {
  PayaraMicroIT() {
    super(new PayaraMicro());
  }
}
