package org.ocppproxy.fakes;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/** One frame of RFC 6455, section 5.2. */
final class WireFrame {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;

  final int opcode;
  final boolean last;
  final boolean reservedBits;
  final byte[] payload;

  private WireFrame(int head, byte[] payload) {
    this.opcode = head & 0x0F;
    this.last = (head & FIN) != 0;
    this.reservedBits = (head & 0x70) != 0;
    this.payload = payload;
  }

  boolean isControl() {
    return opcode >= CLOSE;
  }

  static WireFrame read(DataInputStream in) throws IOException {
    int head = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    long length = second & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    byte[] mask = new byte[4];
    boolean masked = (second & MASKED) != 0;
    if (masked) {
      in.readFully(mask);
    }
    byte[] payload = new byte[Math.toIntExact(length)];
    in.readFully(payload);
    if (masked) {
      mask(payload, 0, mask);
    }
    return new WireFrame(head, payload);
  }

  static byte[] encode(int opcode, boolean last, byte[] payload, boolean masked) {
    ByteBuffer frame = ByteBuffer.allocate(14 + payload.length);
    frame.put((byte) (opcode | (last ? FIN : 0)));
    int maskBit = masked ? MASKED : 0;
    if (payload.length < 126) {
      frame.put((byte) (maskBit | payload.length));
    } else if (payload.length <= 0xFFFF) {
      frame.put((byte) (maskBit | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (maskBit | 127)).putLong(payload.length);
    }
    byte[] mask = new byte[4];
    if (masked) {
      ThreadLocalRandom.current().nextBytes(mask);
      frame.put(mask);
    }
    int start = frame.position();
    frame.put(payload);
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    if (masked) {
      mask(bytes, start, mask);
    }
    return bytes;
  }

  private static void mask(byte[] bytes, int from, byte[] mask) {
    for (int i = from; i < bytes.length; i++) {
      bytes[i] ^= mask[(i - from) & 3];
    }
  }
}
