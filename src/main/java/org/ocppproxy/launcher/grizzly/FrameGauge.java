package org.ocppproxy.launcher.grizzly;

import java.nio.ByteBuffer;

/**
 * Reads along with one peer's frames (RFC 6455, 5.2) and notices, from the header alone, a message
 * that will be too long.
 *
 * <p>Tyrus buffers a whole frame before it looks at its length and answers 1011 when that buffer is
 * full; the length is known after at most ten bytes, and 1009 is the code the RFC has for it.
 * Confined to the thread that reads the connection, but for {@link #closeSeen()}.
 */
final class FrameGauge {
  private static final int CLOSE = 8;

  private final long maxMessageBytes;
  private final boolean peerMasks;

  private int headerBytes;
  private int first;
  private int lengthBytes;
  private boolean masked;
  private long payload;
  private long left;
  private long message;
  private boolean fragmented;
  private boolean exceeded;
  private boolean wronglyMasked;
  private volatile boolean closeSeen;

  /**
   * @param maxMessageBytes the longest message that passes, all its fragments together
   * @param peerMasks whether the peer is a client, which must mask its frames; a server must not
   *     (RFC 6455, 5.1)
   */
  FrameGauge(long maxMessageBytes, boolean peerMasks) {
    this.maxMessageBytes = maxMessageBytes;
    this.peerMasks = peerMasks;
  }

  /**
   * Reads the bytes from position to limit; leaves both as they were.
   *
   * @return how many of them, from the position on, belong to messages within the limit; less than
   *     all only when {@link #exceeded()} or {@link #wronglyMasked()} has become true
   */
  int measure(ByteBuffer bytes) {
    int start = bytes.position();
    int at = start;
    int frameStart = start;
    while (at < bytes.limit() && !hasEnded()) {
      if (left > 0) {
        long skip = Math.min(left, bytes.limit() - at);
        left -= skip;
        at += (int) skip;
        continue;
      }
      frameStart = headerBytes == 0 ? at : frameStart;
      header(bytes.get(at++) & 0xff);
    }
    return hasEnded() ? frameStart - start : at - start;
  }

  /** Whether a message longer than the limit has begun; the gauge reads nothing after that. */
  boolean exceeded() {
    return exceeded;
  }

  /** Whether a frame was masked that must not be, or the reverse; nothing is read after that. */
  boolean wronglyMasked() {
    return wronglyMasked;
  }

  /** Whether all that was read so far is whole messages. */
  boolean isBetweenMessages() {
    return headerBytes == 0 && left == 0 && !fragmented;
  }

  /** Whether nothing more is read, for either reason. */
  boolean hasEnded() {
    return exceeded || wronglyMasked;
  }

  /** Whether the peer's close frame has begun to arrive. Any thread may ask. */
  boolean closeSeen() {
    return closeSeen;
  }

  private void header(int octet) {
    if (headerBytes == 0) {
      first = octet;
    } else if (headerBytes == 1) {
      masked = (octet & 0x80) != 0;
      wronglyMasked = masked != peerMasks;
      int length = octet & 0x7f;
      lengthBytes = length == 126 ? 2 : length == 127 ? 8 : 0;
      payload = lengthBytes == 0 ? length : 0;
    } else if (headerBytes < 2 + lengthBytes) {
      // Eight length bytes with the top bit set would turn negative: keep it absurdly long instead.
      payload = payload > Long.MAX_VALUE >> 8 ? Long.MAX_VALUE : payload << 8 | octet;
    }
    headerBytes++;
    if (headerBytes == 2 + lengthBytes) {
      judge();
    }
    if (headerBytes == 2 + lengthBytes + (masked ? 4 : 0)) {
      headerBytes = 0;
      left = payload;
    }
  }

  private void judge() {
    int opcode = first & 0x0f;
    closeSeen |= opcode == CLOSE;
    if (opcode >= CLOSE) {
      return;
    }
    fragmented = (first & 0x80) == 0;
    message = opcode == 0 ? message + Math.min(payload, Long.MAX_VALUE >> 1) : payload;
    exceeded = message < 0 || message > maxMessageBytes;
  }
}
