package org.ocppproxy.launcher.grizzly;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one WebSocket, past Tyrus, which codes them character by character and masks them
 * byte by byte. What is no text in a single frame still goes through Tyrus.
 */
public final class TextLine {

  private static final System.Logger LOG = System.getLogger(TextLine.class.getName());
  private static final ThreadLocal<TextLine> OPENING = new ThreadLocal<>();

  /** Where frames go. */
  interface Output {
    void write(ByteBuffer frame, CompletionHandler<ByteBuffer> handler);
  }

  private final Output output;
  private final @Nullable MaskingKeys keys;
  private volatile @Nullable Consumer<String> texts;

  /**
   * @param keys to mask with; none at the server's side
   */
  TextLine(Output output, @Nullable MaskingKeys keys) {
    this.output = output;
    this.keys = keys;
  }

  /** That of the WebSocket which this thread is opening just now, if it is one of ours. */
  public static Optional<TextLine> opening() {
    return Optional.ofNullable(OPENING.get());
  }

  /** Opens a WebSocket whose line this is. */
  <T> T open(Supplier<T> opening) {
    OPENING.set(this);
    try {
      return opening.get();
    } finally {
      OPENING.remove();
    }
  }

  /** From now on texts go there, on the threads that Tyrus would tell them on. */
  public void receive(Consumer<String> texts) {
    this.texts = texts;
  }

  /**
   * Sends a text of an open WebSocket.
   *
   * @param outcome told once whether it has been handed to the network, within this call or later
   */
  public void send(String text, Consumer<Boolean> outcome) {
    MaskingKeys given = keys;
    ByteBuffer frame =
        given == null ? TextFrames.plain(text) : TextFrames.masked(text, given.next());
    output.write(frame, new Told(outcome));
  }

  /**
   * Takes whole frames.
   *
   * @param others gets those that are not for us
   */
  void read(ByteBuffer frames, Consumer<ByteBuffer> others) {
    Consumer<String> reader = texts;
    boolean ours = reader != null;
    byte[] bytes = frames.array();
    int end = frames.arrayOffset() + frames.limit();
    int at = frames.arrayOffset() + frames.position();
    while (at < end) {
      int body = bodyOf(bytes, at);
      int next = body + lengthOf(bytes, at);
      boolean fragment = (bytes[at] & 0x80) == 0 || (bytes[at] & 0x0f) == 0;
      ours &= !fragment;
      String text = ours && bytes[at] == TextFrames.FIRST ? text(bytes, at, body, next) : null;
      if (text == null || reader == null) {
        others.accept(ByteBuffer.wrap(bytes, at, next - at).slice());
      } else {
        tell(reader, text);
      }
      at = next;
    }
  }

  /** What is no UTF-8 is left as it was, for Tyrus to complain about. */
  private static @Nullable String text(byte[] bytes, int at, int body, int next) {
    boolean masked = (bytes[at + 1] & 0x80) != 0;
    int key = masked ? ByteBuffer.wrap(bytes).getInt(body - Integer.BYTES) : 0;
    TextFrames.mask(bytes, body, next, key);
    String text = TextFrames.decode(bytes, body, next - body);
    if (text == null) {
      TextFrames.mask(bytes, body, next, key);
    }
    return text;
  }

  private static int bodyOf(byte[] bytes, int at) {
    int code = bytes[at + 1] & 0x7f;
    int length = code == 126 ? Short.BYTES : code == 127 ? Long.BYTES : 0;
    return at + 2 + length + (bytes[at + 1] < 0 ? Integer.BYTES : 0);
  }

  private static int lengthOf(byte[] bytes, int at) {
    int code = bytes[at + 1] & 0x7f;
    ByteBuffer all = ByteBuffer.wrap(bytes);
    return code == 126
        ? Short.toUnsignedInt(all.getShort(at + 2))
        : code == 127 ? (int) all.getLong(at + 2) : code;
  }

  private static void tell(Consumer<String> reader, String text) {
    try {
      reader.accept(text);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "A text was not taken", bug);
    }
  }

  private static final class Told extends CompletionHandler<ByteBuffer> {
    private final Consumer<Boolean> outcome;

    Told(Consumer<Boolean> outcome) {
      this.outcome = outcome;
    }

    @Override
    public void completed(ByteBuffer frame) {
      outcome.accept(true);
    }

    @Override
    public void failed(Throwable why) {
      outcome.accept(false);
    }
  }
}
