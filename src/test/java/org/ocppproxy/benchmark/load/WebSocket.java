package org.ocppproxy.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The least of RFC 6455 that a peer needs: whole texts in one frame each, pongs for pings, a close
 * for a close. Anything else is a broken connection.
 */
abstract class WebSocket implements Loop.Served {

  private static final byte[] NOTHING = new byte[0];
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private int lastMask = 0x5bd1e995;

  private final Loop loop;
  private final SocketChannel channel;
  private final boolean masks;
  private @Nullable SelectionKey key;
  private byte[] rest = NOTHING;
  private byte[] unsent = NOTHING;
  private boolean upgraded;
  private boolean closeSent;

  WebSocket(Loop loop, SocketChannel channel, boolean masks) {
    this.loop = loop;
    this.channel = channel;
    this.masks = masks;
  }

  final void register(int interest) throws IOException {
    key = loop.register(channel, interest, this);
  }

  /** The head of the handshake, whichever half of it the other side sends. */
  abstract void handshake(String head) throws IOException;

  abstract void text(byte[] bytes, int from, int length) throws IOException;

  abstract void connected() throws IOException;

  /** Both sides have said that it is over. */
  abstract void closed();

  @Override
  public final void ready(SelectionKey ready) throws IOException {
    if (ready.isConnectable()) {
      channel.finishConnect();
      ready.interestOps(SelectionKey.OP_READ);
      connected();
      return;
    }
    if (ready.isWritable()) {
      byte[] again = unsent;
      unsent = NOTHING;
      ready.interestOps(ready.interestOps() & ~SelectionKey.OP_WRITE);
      raw(again);
    }
    if (ready.isValid() && ready.isReadable()) {
      read();
    }
  }

  private void read() throws IOException {
    ByteBuffer inward = loop.inward.clear();
    int count = channel.read(inward);
    if (count < 0) {
      if (closeSent) {
        end();
        return;
      }
      throw new EOFException("cut off");
    }
    byte[] bytes = Arrays.copyOf(rest, rest.length + count);
    inward.flip().get(bytes, rest.length, count);
    int used = upgraded ? 0 : head(bytes);
    while (upgraded && channel.isOpen()) {
      int next = frame(bytes, used);
      if (next == used) {
        break;
      }
      used = next;
    }
    rest = used == bytes.length ? NOTHING : Arrays.copyOfRange(bytes, used, bytes.length);
  }

  private int head(byte[] bytes) throws IOException {
    for (int i = 0; i + HEAD_END.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
        upgraded = true;
        handshake(new String(bytes, 0, i + 2, StandardCharsets.ISO_8859_1));
        return i + HEAD_END.length;
      }
    }
    return 0;
  }

  /** Takes the frame at that index; yields where the next one starts, or the same if it is cut. */
  private int frame(byte[] bytes, int at) throws IOException {
    int left = bytes.length - at;
    if (left < 2) {
      return at;
    }
    int length = bytes[at + 1] & 0x7f;
    int body = at + 2;
    if (length == 126) {
      if (left < 4) {
        return at;
      }
      length = (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
      body += 2;
    } else if (length == 127) {
      throw new IOException("a frame longer than any that was sent");
    }
    boolean masked = (bytes[at + 1] & 0x80) != 0;
    body += masked ? 4 : 0;
    if (body + length > bytes.length) {
      return at;
    }
    if (masked) {
      unmask(bytes, body, length);
    }
    take(bytes[at] & 0xff, bytes, body, length);
    return body + length;
  }

  private static void unmask(byte[] bytes, int body, int length) {
    for (int i = 0; i < length; i++) {
      bytes[body + i] ^= bytes[body - 4 + (i & 3)];
    }
  }

  private void take(int first, byte[] bytes, int from, int length) throws IOException {
    switch (first) {
      case 0x80 | TEXT -> text(bytes, from, length);
      case 0x80 | PING -> send(PONG, Arrays.copyOfRange(bytes, from, from + length));
      case 0x80 | PONG -> {}
      case 0x80 | CLOSE -> {
        close(Arrays.copyOfRange(bytes, from, from + length));
        end();
      }
      default -> throw new IOException("a frame that starts with " + first);
    }
  }

  private void end() throws IOException {
    channel.close();
    closed();
  }

  final void sendText(byte[] text) throws IOException {
    send(TEXT, text);
  }

  /** Starts to close with 1000. */
  final void close() throws IOException {
    close(new byte[] {3, (byte) 232});
  }

  private void close(byte[] body) throws IOException {
    if (!closeSent) {
      closeSent = true;
      send(CLOSE, body);
    }
  }

  /** The peer reads nothing from now on, as one whose program hangs. */
  final void fallDeaf() {
    if (key != null) {
      key.interestOps(0);
    }
  }

  private void send(int opcode, byte[] body) throws IOException {
    ByteBuffer out = loop.outward.clear();
    out.put((byte) (0x80 | opcode));
    int mark = masks ? 0x80 : 0;
    if (body.length < 126) {
      out.put((byte) (mark | body.length));
    } else {
      out.put((byte) (mark | 126)).putShort((short) body.length);
    }
    if (masks) {
      lastMask = lastMask * 1664525 + 1013904223;
      int mask = lastMask;
      out.putInt(mask);
      for (int i = 0; i < body.length; i++) {
        out.put((byte) (body[i] ^ (mask >> ((3 - (i & 3)) * 8))));
      }
    } else {
      out.put(body);
    }
    write(out.flip());
  }

  final void raw(byte[] bytes) throws IOException {
    write(ByteBuffer.wrap(bytes));
  }

  private void write(ByteBuffer out) throws IOException {
    if (unsent.length == 0) {
      channel.write(out);
    }
    if (out.hasRemaining() && key != null) {
      int old = unsent.length;
      unsent = Arrays.copyOf(unsent, old + out.remaining());
      out.get(unsent, old, out.remaining());
      key.interestOps(key.interestOps() | SelectionKey.OP_WRITE);
    }
  }
}
