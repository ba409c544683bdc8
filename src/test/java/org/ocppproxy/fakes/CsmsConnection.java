package org.ocppproxy.fakes;

import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;

/** One WebSocket that a {@link FakeCsms} has accepted. */
public final class CsmsConnection extends Peer {
  private final HandshakeRequest request;
  private final Optional<String> subprotocol;
  private final WireSocket wire;

  CsmsConnection(
      String name,
      HandshakeRequest request,
      Optional<String> subprotocol,
      Socket socket,
      InputStream in,
      AnswerDesk desk) {
    super(name, desk);
    this.request = request;
    this.subprotocol = subprotocol;
    this.wire = open(socket, in, false);
  }

  public HandshakeRequest request() {
    return request;
  }

  public String chargePointId() {
    return request.chargePointId();
  }

  /** As chosen in the handshake. */
  public Optional<String> subprotocol() {
    return subprotocol;
  }

  @Override
  public WireSocket wire() {
    return wire;
  }

  /** Ends the TCP connection, without a close frame. */
  @Override
  public void close() {
    wire.cut();
  }
}
