package org.ocppproxy.launcher.grizzly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.junit.jupiter.api.Test;

/** Which frames take the shorter way. */
class TextLineTest {

  private final List<String> heard = new ArrayList<>();
  private final ByteArrayOutputStream frames = new ByteArrayOutputStream();

  private void frame(int first, String body) throws IOException {
    frame(first, body.getBytes(UTF_8));
  }

  private void frame(int first, byte[] body) throws IOException {
    frames.write(first);
    frames.write(body.length);
    frames.write(body);
  }

  private void read(TextLine line) {
    line.read(
        ByteBuffer.wrap(frames.toByteArray()),
        other -> {
          byte[] bytes = new byte[other.remaining()];
          other.get(bytes);
          heard.add((bytes[0] & 0xff) + ":" + new String(bytes, 2, bytes.length - 2, UTF_8));
        });
  }

  private TextLine line() {
    TextLine line = new TextLine((frame, handler) -> handler.completed(frame), null);
    line.receive(heard::add);
    return line;
  }

  @Test
  void wholeTextsAndOthersAreToldInTheirOrder() throws IOException {
    frame(0x81, "a");
    frame(0x89, "ping");
    frame(0x81, "ü");
    frame(0x82, "binary");
    frame(0x81, "c");
    read(line());
    assertEquals(List.of("a", "137:ping", "ü", "130:binary", "c"), heard);
  }

  @Test
  void fromAFragmentOnAllIsLeftToTheProtocol() throws IOException {
    frame(0x81, "a");
    frame(0x01, "b");
    frame(0x80, "c");
    frame(0x81, "d");
    read(line());
    assertEquals(List.of("a", "1:b", "128:c", "129:d"), heard);
  }

  @Test
  void whatIsNoUtf8IsLeftToTheProtocolAsItCame() throws IOException {
    byte[] bad = {'x', (byte) 0xff};
    frame(0x81, bad);
    read(line());
    assertEquals(List.of("129:" + new String(bad, UTF_8)), heard);
  }

  @Test
  void whereNobodyListensAllIsLeftToTheProtocol() throws IOException {
    frame(0x81, "a");
    read(new TextLine((frame, handler) -> {}, null));
    assertEquals(List.of("129:a"), heard);
  }

  @Test
  void aListenerThatThrowsMissesNothingOfWhatFollows() throws IOException {
    TextLine line = line();
    line.receive(
        text -> {
          heard.add(text);
          throw new IllegalStateException("a bug");
        });
    frame(0x81, "a");
    frame(0x81, "b");
    read(line);
    assertEquals(List.of("a", "b"), heard);
  }

  @Test
  void theOutcomeIsTold() {
    List<Boolean> outcomes = new ArrayList<>();
    line().send("a", outcomes::add);
    TextLine broken =
        new TextLine(
            (ByteBuffer frame, CompletionHandler<ByteBuffer> handler) ->
                handler.failed(new IOException("gone")),
            null);
    broken.send("b", outcomes::add);
    assertEquals(List.of(true, false), outcomes);
  }
}
