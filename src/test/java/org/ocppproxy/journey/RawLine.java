package org.ocppproxy.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A TCP connection to the proxy that nobody reads from or writes to but the test itself. */
final class RawLine implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;

  private final Socket socket;

  RawLine(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** A faultless handshake of a charge point. */
  static String handshake(String id) {
    return "GET /"
        + id
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Protocol: ocpp1.6\r\n\r\n";
  }

  /** Characters below 256 go out as one byte each. */
  RawLine send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** How many bytes have arrived and are not read yet. */
  int waiting() {
    try {
      return socket.getInputStream().available();
    } catch (IOException gone) {
      return 0;
    }
  }

  /** The HTTP status of the answer; 0 when the connection ends without one. */
  int status() throws IOException {
    String[] words = head().split(" ", 3);
    return words.length > 1 && words[1].matches("\\d{3}") ? Integer.parseInt(words[1]) : 0;
  }

  /** Reads up to the empty line of an HTTP head, or as far as there is anything. */
  String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        head.write(next);
      }
    } catch (SocketTimeoutException silent) {
      throw new AssertionError("no answer, no end within " + PATIENCE_MILLIS + " ms", silent);
    } catch (IOException reset) {
      // An end without manners is an end.
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** Reads one short frame from the proxy: its first byte and its payload. */
  byte[] frame() throws IOException {
    InputStream in = socket.getInputStream();
    int first = in.read();
    byte[] payload = in.readNBytes(in.read());
    byte[] frame = new byte[payload.length + 1];
    frame[0] = (byte) first;
    System.arraycopy(payload, 0, frame, 1, payload.length);
    return frame;
  }

  /** Everything up to the end of the connection. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
