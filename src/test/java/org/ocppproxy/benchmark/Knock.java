package org.ocppproxy.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.ocppproxy.benchmark.load.Handshake;

/** One handshake, to learn whether a relay is there. */
final class Knock {

  private static final int PATIENCE_MILLIS = 2_000;

  private Knock() {}

  static boolean isWelcome(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(Handshake.ask("/Knock", "127.0.0.1"));
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
      return new String(answer, StandardCharsets.US_ASCII).endsWith("101");
    } catch (IOException notYet) {
      return false;
    }
  }
}
