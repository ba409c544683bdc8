package org.ocppproxy.launcher.grizzly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFramesTest {

  private static final int KEY = 0x9b01fe37;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 125, 126, 127, 65_535, 65_536})
  void whatIsFramedIsReadAgain(int length) {
    String text = "ü".repeat(length / 2) + "x".repeat(length % 2);
    for (ByteBuffer frame : List.of(TextFrames.plain(text), TextFrames.masked(text, KEY))) {
      byte[] bytes = new byte[frame.remaining()];
      frame.get(bytes);
      List<String> texts = new ArrayList<>();
      TextLine line = new TextLine((out, handler) -> {}, null);
      line.receive(texts::add);
      line.read(ByteBuffer.wrap(bytes), other -> texts.add("not ours"));
      assertEquals(List.of(text), texts);
    }
  }

  @Test
  void theHeaderIsTheShortestThereIs() {
    assertArrayEquals(new byte[] {(byte) 0x81, 2, '[', ']'}, bytes(TextFrames.plain("[]")));
    assertArrayEquals(
        new byte[] {(byte) 0x81, (byte) 0x82, 1, 2, 3, 4, '[' ^ 1, ']' ^ 2},
        bytes(TextFrames.masked("[]", 0x01020304)));
  }

  private static byte[] bytes(ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return bytes;
  }

  @Test
  void whatIsNoUtf8IsNoText() {
    for (byte[] bad :
        List.of(
            new byte[] {(byte) 0xc3},
            new byte[] {'a', (byte) 0xff, 'b'},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80})) {
      assertNull(TextFrames.decode(bad, 0, bad.length));
    }
  }

  @Test
  void aReplacementCharacterThatWasSentIsAText() {
    byte[] sent = "a\ufffdb".getBytes(UTF_8);
    assertEquals("a\ufffdb", TextFrames.decode(sent, 0, sent.length));
  }
}
