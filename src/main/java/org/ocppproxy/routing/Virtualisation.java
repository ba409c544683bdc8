package org.ocppproxy.routing;

/**
 * How far the secondary is made to believe that it is the only CSMS.
 *
 * @param mapTransactionIds whether it gets and gives ids of its own (OCPP 1.6)
 * @param replayOnConnect whether it is told, when it connects, what it has missed
 */
public record Virtualisation(boolean mapTransactionIds, boolean replayOnConnect) {

  /** Both, as is the default. */
  public static final Virtualisation FULL = new Virtualisation(true, true);
}
