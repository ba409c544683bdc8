package org.ocppproxy.benchmark.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A CSMS's side of one WebSocket: the primary's below {@code /pri/}, the secondary's below {@code
 * /sec/}.
 */
final class CsmsSocket extends WebSocket {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final String KEY = "sec-websocket-key:";

  private final World world;
  private @Nullable Station station;
  private boolean secondary;

  CsmsSocket(Loop loop, SocketChannel channel, World world) throws IOException {
    super(loop, channel, false);
    this.world = world;
    register(SelectionKey.OP_READ);
  }

  @Override
  void connected() {}

  @Override
  void handshake(String head) throws IOException {
    String path = head.substring(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
    secondary = path.startsWith("/sec/");
    station = world.station(path.substring(path.lastIndexOf('/') + 1));
    if (station != null) {
      world.csmsCame(this, secondary);
    }
    String key =
        head.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(KEY))
            .map(line -> line.substring(KEY.length()).trim())
            .findFirst()
            .orElseThrow(() -> new IOException("no key"));
    raw(
        ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Protocol: ocpp1.6\r\nSec-WebSocket-Accept: "
                + accept(key)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  private static String accept(String key) {
    try {
      byte[] bytes = (key + MAGIC).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  void text(byte[] bytes, int from, int length) throws IOException {
    if (station != null) {
      Ledger ledger = station.ledger();
      sendText(
          secondary
              ? ledger.atSecondary(bytes, from, length)
              : ledger.atPrimary(bytes, from, length));
    }
  }

  @Override
  void closed() {
    world.csmsGone(this);
  }

  @Override
  public void broken(IOException why) {
    world.csmsGone(this);
  }
}
