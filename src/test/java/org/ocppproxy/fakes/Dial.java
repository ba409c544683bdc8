package org.ocppproxy.fakes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a {@link FakeChargePoint} knocks. Nothing is checked: odd paths and headers go out as given.
 */
public final class Dial {
  private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  private final URI server;
  private final String rawPath;
  private final List<String> fields = new ArrayList<>();
  private UnaryOperator<String> distortion = UnaryOperator.identity();
  private Duration patience = Await.PATIENCE;
  private int receiveBufferBytes;

  Dial(String url, String rawPath) {
    this.server = URI.create(url);
    this.rawPath = rawPath;
  }

  /** Offered in this order; none leaves the header out. */
  public Dial subprotocols(String... offered) {
    return offered.length == 0
        ? this
        : header("Sec-WebSocket-Protocol", String.join(", ", offered));
  }

  /** One more header field; the value may hold any character below 256. */
  public Dial header(String name, String value) {
    fields.add(name + ": " + value + "\r\n");
    return this;
  }

  /** Changes the whole text of the request just before it is sent. */
  public Dial distort(UnaryOperator<String> change) {
    distortion = change;
    return this;
  }

  /** How long to wait for the answer to the handshake. */
  public Dial patience(Duration limit) {
    patience = limit;
    return this;
  }

  /** A small receive buffer, so that a charge point that does not read fills up soon. */
  public Dial receiveBuffer(int bytes) {
    receiveBufferBytes = bytes;
    return this;
  }

  /**
   * Knocks and waits for the answer, whatever it is.
   *
   * @throws UncheckedIOException when there is no TCP connection to be had
   */
  public FakeChargePoint connect() {
    Socket socket = new Socket();
    try {
      if (receiveBufferBytes > 0) {
        socket.setReceiveBufferSize(receiveBufferBytes);
      }
      socket.connect(
          new InetSocketAddress(server.getHost(), server.getPort()), (int) patience.toMillis());
      socket.setTcpNoDelay(true);
      return shake(socket);
    } catch (IOException e) {
      FakePort.closeQuietly(socket);
      throw new UncheckedIOException(e);
    }
  }

  private FakeChargePoint shake(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    HttpHead response = answer(socket, in);
    socket.setSoTimeout(0);
    FakeChargePoint chargePoint = new FakeChargePoint(rawPath, response, socket, in);
    if (chargePoint.status() == 101 && !proven(response)) {
      chargePoint.close();
      throw new AssertionError("101 without the right Sec-WebSocket-Accept: " + response);
    }
    return chargePoint;
  }

  private HttpHead answer(Socket socket, InputStream in) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    try {
      byte[] request = distortion.apply(request()).getBytes(StandardCharsets.ISO_8859_1);
      socket.getOutputStream().write(request);
      return HttpHead.read(in);
    } catch (IOException e) {
      return new HttpHead("no answer: " + e.getMessage(), new Headers());
    }
  }

  private String request() {
    return "GET "
        + server.getRawPath()
        + rawPath
        + " HTTP/1.1\r\n"
        + "Host: "
        + server.getRawAuthority()
        + "\r\n"
        + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: "
        + KEY
        + "\r\n"
        + String.join("", fields)
        + "\r\n";
  }

  private static boolean proven(HttpHead response) {
    return response
        .headers()
        .first("Sec-WebSocket-Accept")
        .equals(Optional.of(HttpHead.acceptFor(KEY)));
  }
}
