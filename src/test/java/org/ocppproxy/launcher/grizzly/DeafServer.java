package org.ocppproxy.launcher.grizzly;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Accepts one connection after the other and says what it was told to, whatever it is asked. */
final class DeafServer implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final BlockingQueue<Socket> accepted = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final Thread accepting;

  /**
   * @param answer what to send once a request begins to arrive; "hang up" closes instead
   */
  DeafServer(String answer) throws IOException {
    accepting = new Thread(() -> serve(answer), "deaf-server");
    accepting.start();
  }

  static DeafServer answering(int status, String more) throws IOException {
    return new DeafServer("HTTP/1.1 " + status + " So\r\n" + more + "Content-Length: 0\r\n\r\n");
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + listening.getLocalPort() + "/CP1");
  }

  BlockingQueue<Socket> accepted() {
    return accepted;
  }

  /** The beginnings of the requests. */
  BlockingQueue<String> asked() {
    return asked;
  }

  private void serve(String answer) {
    try {
      while (true) {
        Socket socket = listening.accept();
        accepted.add(socket);
        byte[] start = new byte[8192];
        int read = socket.getInputStream().read(start);
        asked.add(new String(start, 0, Math.max(0, read), StandardCharsets.ISO_8859_1));
        if (answer.equals("hang up")) {
          socket.close();
        } else {
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    } catch (IOException e) {
      // Closed: that is how it ends.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : accepted) {
      socket.close();
    }
    try {
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
