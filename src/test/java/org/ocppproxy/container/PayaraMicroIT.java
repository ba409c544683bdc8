package org.ocppproxy.container;

/** Run by hand: {@code mvn verify -Ppayara-micro}. */
class PayaraMicroIT extends WarSuite {
  PayaraMicroIT() {
    super(new PayaraMicro());
  }
}
