package org.ocppproxy.journey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.ocppproxy.fakes.WireSocket;

/** Generates what no connection survives: breaches of RFC 6455, binary, too much. */
final class DeadlyFrames {

  /**
   * One way to end a connection.
   *
   * @param codes the close codes that are right for it; none if the proxy may wait for more
   */
  record Deadly(String name, List<Integer> codes, Consumer<WireSocket> sending) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Integer> BREACH = List.of(1002);
  private static final List<Integer> NOT_UTF8 = List.of(1007);
  private static final List<Integer> TOO_BIG = List.of(1009);
  private static final List<Integer> ANY = List.of();

  private final Random random;
  private final int limit;
  private final List<Deadly> kinds;

  /**
   * @param limit of the proxy for a message, in bytes
   */
  DeadlyFrames(Random random, int limit) {
    this.random = random;
    this.limit = limit;
    this.kinds = kinds();
  }

  /** One of each. */
  List<Deadly> all() {
    return kinds;
  }

  Deadly next() {
    return kinds.get(random.nextInt(kinds.size()));
  }

  private List<Deadly> kinds() {
    return List.of(
        new Deadly("binary", List.of(1003), w -> w.binary(bytes(random.nextInt(300)))),
        new Deadly("binary in pieces", List.of(1003), this::binaryInPieces),
        new Deadly("not UTF-8", NOT_UTF8, w -> w.textBytes(notUtf8())),
        new Deadly("cut in a letter", NOT_UTF8, w -> w.textBytes(new byte[] {'[', (byte) 0xC3})),
        new Deadly("not UTF-8 in pieces", NOT_UTF8, this::notUtf8InPieces),
        new Deadly("too long", TOO_BIG, w -> w.textBytes(letters(limit + 1))),
        new Deadly("a length of 2^62", TOO_BIG, w -> w.raw(head(0x81, 0x40))),
        new Deadly("a negative length", ANY, w -> w.raw(head(0x81, 0x80))),
        new Deadly("too long in pieces", TOO_BIG, this::tooLongInPieces),
        new Deadly("unmasked", BREACH, w -> w.raw(new byte[] {(byte) 0x81, 2, '[', ']'})),
        new Deadly("reserved opcode", BREACH, w -> w.frame(3 + random.nextInt(5), true, bytes(3))),
        new Deadly(
            "reserved control", BREACH, w -> w.frame(11 + random.nextInt(5), true, bytes(3))),
        new Deadly("reserved bits", BREACH, w -> w.frame(1 | reservedBits(), true, letters(5))),
        new Deadly("ping in pieces", BREACH, w -> w.frame(9, false, bytes(4))),
        new Deadly("long ping", BREACH, w -> w.frame(9, true, bytes(126 + random.nextInt(200)))),
        new Deadly("continuation of nothing", BREACH, w -> w.frame(0, true, letters(5))),
        new Deadly("text within a text", BREACH, this::textWithinText),
        new Deadly("close of one byte", ANY, w -> w.frame(8, true, bytes(1))),
        new Deadly("close with a forbidden code", ANY, this::forbiddenClose),
        new Deadly("close with a broken reason", ANY, this::brokenClose),
        new Deadly("close", ANY, w -> w.close(1000, "bye")),
        new Deadly("empty close", ANY, w -> w.frame(8, true, new byte[0])),
        new Deadly("half a frame", ANY, w -> w.raw(new byte[] {(byte) 0x81})),
        new Deadly("half a text", ANY, w -> w.frame(1, false, letters(10))),
        new Deadly("noise", ANY, w -> w.raw(bytes(1 + random.nextInt(500)))),
        new Deadly(
            "a second handshake",
            ANY,
            w -> w.raw("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII))),
        new Deadly("a reset", ANY, WireSocket::reset));
  }

  private void binaryInPieces(WireSocket wire) {
    wire.frame(2, false, bytes(10));
    wire.frame(0, true, bytes(10));
  }

  private byte[] notUtf8() {
    byte[] bytes = letters(20);
    bytes[random.nextInt(19)] = (byte) (random.nextBoolean() ? 0xFF : 0xC0);
    return bytes;
  }

  private void notUtf8InPieces(WireSocket wire) {
    wire.frame(1, false, notUtf8());
    wire.frame(0, true, letters(3));
  }

  private void tooLongInPieces(WireSocket wire) {
    wire.frame(1, false, letters(limit / 2));
    wire.frame(0, false, letters(limit / 2));
    wire.frame(0, true, letters(limit / 2));
  }

  private void textWithinText(WireSocket wire) {
    wire.frame(1, false, letters(3));
    wire.frame(1, true, letters(3));
  }

  private void forbiddenClose(WireSocket wire) {
    int[] codes = {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535};
    wire.close(codes[random.nextInt(codes.length)], "");
  }

  private void brokenClose(WireSocket wire) {
    wire.frame(8, true, new byte[] {3, (byte) 0xE8, (byte) 0xFF});
  }

  private int reservedBits() {
    return (1 + random.nextInt(7)) << 4;
  }

  /** The header of a masked frame that claims a length with this highest byte, and no payload. */
  private static byte[] head(int first, int highest) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(first);
    head.write(0xFF);
    head.write(highest);
    head.writeBytes(new byte[7]);
    head.writeBytes(new byte[4]);
    return head.toByteArray();
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] letters(int count) {
    byte[] letters = new byte[count];
    Arrays.fill(letters, (byte) 'x');
    return letters;
  }
}
