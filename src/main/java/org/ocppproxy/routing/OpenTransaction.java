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
public record OpenTransaction(Outlet outlet, String idTag, OptionalLong meterStart) {}
