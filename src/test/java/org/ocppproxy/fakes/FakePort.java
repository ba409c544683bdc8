package org.ocppproxy.fakes;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/**
 * A loopback port that can be closed and opened again. While it is closed a bound socket that does
 * not listen keeps its number: callers are refused, and nobody else is given the number meanwhile.
 */
final class FakePort implements Closeable {
  private static final int BACKLOG = 1_024;

  private final String name;
  private final int receiveBufferBytes;
  private final Consumer<Socket> door;
  private final SocketMaker maker;
  private ServerSocket listening;
  private Socket placeholder = new Socket();
  private Thread accepting;

  /** Makes sockets that are not bound yet. */
  @FunctionalInterface
  interface SocketMaker {
    ServerSocket make() throws IOException;
  }

  FakePort(String name, int receiveBufferBytes, SocketMaker maker, Consumer<Socket> door) {
    this.name = name;
    this.maker = maker;
    this.receiveBufferBytes = receiveBufferBytes;
    this.door = door;
    this.listening = bind(0);
    this.accepting = start(listening);
  }

  synchronized int number() {
    return listening.getLocalPort();
  }

  synchronized void listen() {
    if (listening.isClosed()) {
      listening = bind(listening.getLocalPort());
      closeQuietly(placeholder);
      accepting = start(listening);
    }
  }

  synchronized void stopListening() {
    closeQuietly(listening);
    Threads.join(accepting);
    if (!placeholder.isBound() || placeholder.isClosed()) {
      placeholder = hold(number());
    }
  }

  @Override
  public synchronized void close() {
    closeQuietly(listening);
    closeQuietly(placeholder);
    Threads.join(accepting);
  }

  static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private ServerSocket bind(int port) {
    try {
      ServerSocket socket = maker.make();
      socket.setReuseAddress(true);
      if (receiveBufferBytes > 0) {
        socket.setReceiveBufferSize(receiveBufferBytes);
      }
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket hold(int port) {
    try {
      Socket socket = new Socket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Thread start(ServerSocket socket) {
    return Threads.startFake("csms-" + name + "-accept", () -> acceptAll(socket));
  }

  private void acceptAll(ServerSocket socket) {
    try {
      while (true) {
        door.accept(socket.accept());
      }
    } catch (IOException e) {
      // Closed: that is how this thread ends.
    }
  }
}
