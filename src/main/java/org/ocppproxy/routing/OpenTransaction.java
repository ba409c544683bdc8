package org.ocppproxy.routing;

import java.util.OptionalLong;
import org.ocppproxy.protocol.Outlet;

/**
 * What is remembered of a transaction until it ends.
 *
 * @param outlet where it runs
 * @param idTag who started it; empty if not told
 * @param meterStart in Wh
 */
public record OpenTransaction(Outlet outlet, String idTag, OptionalLong meterStart) {

  /** The same, running there if it was not known where. */
  OpenTransaction at(Outlet known) {
    return outlet.isStation() ? new OpenTransaction(known, idTag, meterStart) : this;
  }
}
