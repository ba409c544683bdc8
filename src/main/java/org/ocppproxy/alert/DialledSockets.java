package org.ocppproxy.alert;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/**
 * Makes the sockets of a mail session and remembers them, so that a conversation can be cut off and
 * its patience changed once the server has greeted.
 */
final class DialledSockets extends SocketFactory {

  private final int patienceMillis;
  private final List<Socket> open = new ArrayList<>();

  /**
   * Has no socket yet.
   *
   * @param patienceMillis how long a server may be silent after its greeting; 0 for ever
   */
  DialledSockets(int patienceMillis) {
    this.patienceMillis = patienceMillis;
  }

  @Override
  public synchronized Socket createSocket() {
    Socket socket = new Socket();
    open.add(socket);
    return socket;
  }

  /** From now on the server may think for longer. */
  synchronized void greeted() {
    for (Socket each : open) {
      try {
        each.setSoTimeout(patienceMillis);
      } catch (SocketException closed) {
        // Whoever reads from it next will see that it is closed.
      }
    }
  }

  /** Cuts off whatever conversation is going on. */
  void closeAll() {
    List<Socket> closing;
    synchronized (this) {
      closing = List.copyOf(open);
      open.clear();
    }
    for (Socket each : closing) {
      try {
        each.close();
      } catch (IOException alreadyBroken) {
        // It was to go away, and it is.
      }
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address, patienceMillis);
    return socket;
  }
}
