package org.ocppproxy.alert;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes the sockets of a mail session and remembers them, so that a conversation can be cut off and
 * its patience changed once the server has greeted.
 */
final class DialledSockets extends SSLSocketFactory {

  private final SSLSocketFactory tls;
  private final int patienceMillis;
  private final List<Socket> open = new ArrayList<>();

  /**
   * Lays TLS over sockets by {@code tls}.
   *
   * @param patienceMillis how long a server may be silent after its greeting; 0 for ever
   */
  DialledSockets(SSLSocketFactory tls, int patienceMillis) {
    this.tls = tls;
    this.patienceMillis = patienceMillis;
  }

  /** A plain socket even for TLS: the mail session connects it, then asks for TLS over it. */
  @Override
  public synchronized Socket createSocket() {
    Socket socket = new Socket();
    open.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(plain, host, port, autoClose);
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
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return tls.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return tls.createSocket(host, port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return tls.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return tls.createSocket(host, port, local, localPort);
  }
}
