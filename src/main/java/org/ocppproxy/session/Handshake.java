package org.ocppproxy.session;

import java.util.Optional;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Subprotocol;

/**
 * What a charge point said of itself when it connected.
 *
 * @param subprotocol the version that was agreed on
 * @param address its IP address
 * @param userAgent its {@code User-Agent} header
 * @param authorization its {@code Authorization} header as sent: a secret
 */
public record Handshake(
    ChargePointId chargePoint,
    Subprotocol subprotocol,
    String address,
    Optional<String> userAgent,
    Optional<String> authorization) {

  @Override
  public String toString() {
    return chargePoint + " from " + address + " with " + subprotocol.token();
  }
}
