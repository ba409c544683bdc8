package org.ocppproxy.benchmark.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A charge point's side of its WebSocket. */
final class ChargePointSocket extends WebSocket {

  private final Station station;
  private final String host;
  private final String path;

  private ChargePointSocket(
      Loop loop, SocketChannel channel, Station station, String host, String path) {
    super(loop, channel, true);
    this.station = station;
    this.host = host;
    this.path = path;
  }

  static ChargePointSocket dial(Loop loop, Station station, InetSocketAddress to, String path)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    ChargePointSocket socket =
        new ChargePointSocket(
            loop, channel, station, to.getHostString() + ":" + to.getPort(), path);
    channel.connect(to);
    socket.register(SelectionKey.OP_CONNECT);
    return socket;
  }

  @Override
  void connected() throws IOException {
    raw(Handshake.ask(path, host));
  }

  @Override
  void handshake(String head) throws IOException {
    if (!head.startsWith("HTTP/1.1 101")) {
      throw new IOException("refused: " + head.lines().findFirst().orElse(""));
    }
    station.opened();
  }

  @Override
  void text(byte[] bytes, int from, int length) throws IOException {
    station.answered(bytes, from, length);
  }

  @Override
  void closed() {
    station.closed("closed");
  }

  @Override
  public void broken(IOException why) {
    station.closed(why.toString());
  }
}
