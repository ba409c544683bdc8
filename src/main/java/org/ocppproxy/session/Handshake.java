package org.ocppproxy.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Subprotocol;

/**
 * What a charge point said of itself when it connected.
 *
 * @param subprotocol the version that was agreed on
 * @param address its IP address, the one before any trusted reverse proxy
 * @param userAgent its {@code User-Agent} header
 * @param authorization its {@code Authorization} header as sent: a secret
 * @param forwarded the way it took
 * @param alternatives the other versions that it would speak too
 */
public record Handshake(
    ChargePointId chargePoint,
    Subprotocol subprotocol,
    String address,
    Optional<String> userAgent,
    Optional<String> authorization,
    Forwarded forwarded,
    List<Subprotocol> alternatives) {
  public Handshake {
    alternatives = List.copyOf(alternatives);
  }

  /** Of one that came straight to us and speaks that version only. */
  public Handshake(
      ChargePointId chargePoint,
      Subprotocol subprotocol,
      String address,
      Optional<String> userAgent,
      Optional<String> authorization) {
    this(
        chargePoint,
        subprotocol,
        address,
        userAgent,
        authorization,
        Forwarded.from(address),
        List.of());
  }

  @Override
  public String toString() {
    return chargePoint + " from " + address + " with " + subprotocol.token();
  }

  /** The event that it has succeeded. */
  ChargePointConnected connectedAt(Instant now) {
    return new ChargePointConnected(chargePoint, now, subprotocol, address);
  }
}
