package org.ocppproxy.launcher.grizzly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Whole texts as single frames (RFC 6455, 5.2), a string at a time and eight bytes at a time. */
final class TextFrames {

  /** The first byte of such a frame: final, text. */
  static final byte FIRST = (byte) 0x81;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int MASKED = 0x80;

  private TextFrames() {}

  /** As a server sends it. */
  static ByteBuffer plain(String text) {
    byte[] body = text.getBytes(UTF_8);
    return frame(body, 0, 0).put(body).flip();
  }

  /** As a client sends it. */
  static ByteBuffer masked(String text, int key) {
    byte[] body = text.getBytes(UTF_8);
    mask(body, 0, body.length, key);
    return frame(body, MASKED, Integer.BYTES).putInt(key).put(body).flip();
  }

  /** Its header up to the mask, with room for the rest. */
  private static ByteBuffer frame(byte[] body, int masked, int more) {
    ByteBuffer frame = ByteBuffer.allocate(10 + more + body.length).put(FIRST);
    if (body.length < 126) {
      return frame.put((byte) (masked | body.length));
    }
    return body.length <= 0xffff
        ? frame.put((byte) (masked | 126)).putShort((short) body.length)
        : frame.put((byte) (masked | 127)).putLong(body.length);
  }

  /** Masks these bytes, or unmasks them (5.3). */
  static void mask(byte[] bytes, int from, int to, int key) {
    long wide = (long) key << 32 | (key & 0xffff_ffffL);
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      LONGS.set(bytes, at, (long) LONGS.get(bytes, at) ^ wide);
    }
    for (int shift = 24; at < to; at++, shift = (shift + 24) % 32) {
      bytes[at] ^= (byte) (key >> shift);
    }
  }

  /** The text in UTF-8; nothing if it is not. */
  static @Nullable String decode(byte[] bytes, int from, int length) {
    String text = new String(bytes, from, length, UTF_8);
    // What is no UTF-8 has become a replacement character; but one may have been sent as such.
    return text.indexOf('\ufffd') < 0 || isUtf8(bytes, from, length) ? text : null;
  }

  private static boolean isUtf8(byte[] bytes, int from, int length) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
