package org.ocppproxy.alert;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Lays TLS over sockets that are remembered. */
final class TlsOverDialled extends SSLSocketFactory {

  private final DialledSockets sockets;
  private final SSLSocketFactory tls;

  TlsOverDialled(DialledSockets sockets, SSLSocketFactory tls) {
    this.sockets = sockets;
    this.tls = tls;
  }

  /** Still plain: a mail session connects it first, then asks for TLS over it. */
  @Override
  public Socket createSocket() {
    return sockets.createSocket();
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(plain, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(sockets.createSocket(host, port), host, port, true);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(sockets.createSocket(host, port), host.getHostName(), port, true);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
