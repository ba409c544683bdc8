package org.ocppproxy.fakes;

import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A charge point that does what the test says. Unless told otherwise it answers every CALL with
 * {@code {"status":"Accepted"}}.
 */
public final class FakeChargePoint extends Peer {
  private final HttpHead response;
  private final Socket socket;
  private final @Nullable WireSocket wire;
  private final @Nullable Thread reading;

  FakeChargePoint(String name, HttpHead response, Socket socket, InputStream in) {
    super(name, new AnswerDesk(Answers.accepted()));
    this.response = response;
    this.socket = socket;
    if (status() == 101) {
      wire = open(socket, in, true);
      reading = Threads.startFake("cp-" + name, wire);
    } else {
      FakePort.closeQuietly(socket);
      wire = null;
      reading = null;
    }
  }

  /**
   * Dials, to be configured further: {@code dial(url, "CP1").subprotocols("ocpp1.6").connect()}.
   */
  public static Dial dial(String url, String rawPath) {
    return new Dial(url, rawPath);
  }

  /** Connects as OCPP 1.6 under that id; look at {@link #status()} before relying on it. */
  public static FakeChargePoint connect(String url, String id) {
    return dial(url, id).subprotocols("ocpp1.6").connect();
  }

  // --- the handshake -----------------------------------------------------------------------------

  /** The HTTP status: 101 when connected, 0 when the connection ended without an answer. */
  public int status() {
    String word = response.secondWord();
    return word.matches("\\d{3}") ? Integer.parseInt(word) : 0;
  }

  public boolean isConnected() {
    return status() == 101 && !isClosed();
  }

  /** Of the response to the handshake. */
  public Headers headers() {
    return response.headers();
  }

  /** As chosen by the server. */
  public Optional<String> subprotocol() {
    return headers().first("Sec-WebSocket-Protocol");
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when the handshake was refused
   */
  @Override
  public WireSocket wire() {
    if (wire == null) {
      throw new IllegalStateException(this + " was refused: " + response);
    }
    return wire;
  }

  /** Ends the TCP connection, without a close frame, and waits for the thread. */
  @Override
  public void close() {
    FakePort.closeQuietly(socket);
    if (wire != null && reading != null) {
      wire.cut();
      Threads.join(reading);
    }
  }
}
