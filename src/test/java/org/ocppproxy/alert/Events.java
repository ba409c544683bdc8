package org.ocppproxy.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.event.TransactionStarted;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** Events as they happen every day. */
final class Events {

  static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

  private Events() {}

  static ChargePointId id(String id) {
    return new ChargePointId(id);
  }

  static ChargePointConnected connected(String id) {
    return new ChargePointConnected(id(id), NOON, Subprotocol.OCPP_1_6, "192.0.2.7");
  }

  static ChargePointDisconnected disconnected(String id) {
    return new ChargePointDisconnected(id(id), NOON, 1006, "no pong", false);
  }

  static UpstreamConnected upstreamConnected(String id) {
    return new UpstreamConnected(id(id), NOON, Role.SECONDARY, "ws2.example.com", 3);
  }

  static UpstreamDisconnected upstreamLost(String id) {
    return new UpstreamDisconnected(id(id), NOON, Role.PRIMARY, "ws1.example.com", 1011, "oops");
  }

  static StatusChanged status(String id, int connector, String status) {
    return status(id, Outlet.connector(connector), status, NOON);
  }

  static StatusChanged status(String id, Outlet outlet, String status, Instant at) {
    return new StatusChanged(id(id), at, outlet, status, "", "", "");
  }

  static StatusChanged fault(String errorCode, String info, String vendorErrorCode) {
    return new StatusChanged(
        id("CP1"), NOON, Outlet.connector(2), "Faulted", errorCode, info, vendorErrorCode);
  }

  static TransactionStarted started(String id) {
    return new TransactionStarted(
        id(id), NOON, Outlet.connector(1), "", "04A2B3C4D5E6F7", OptionalLong.of(12_000));
  }

  static TransactionStopped stopped(String id) {
    return new TransactionStopped(
        id(id),
        NOON,
        Optional.of(Outlet.connector(1)),
        "4711",
        "04A2B3C4D5E6F7",
        OptionalLong.of(12_000),
        OptionalLong.of(24_345),
        "EVDisconnected");
  }
}
