package org.ocppproxy.fakes;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One end of a WebSocket (RFC 6455) after its handshake, with nothing between the test and the
 * wire: no extension, no limits, no manners unless asked for. Any thread may send; one thread runs
 * it and thereby reads.
 */
public final class WireSocket implements Runnable {
  private static final int CLOSE_PATIENCE_MILLIS = 2_000;

  private final Socket socket;
  private final DataInputStream in;
  private final boolean clientSide;
  private final Listener listener;
  private final Gate gate = new Gate();
  private final ReentrantLock sending = new ReentrantLock();
  private final AtomicInteger pings = new AtomicInteger();
  private final AtomicInteger pongs = new AtomicInteger();
  private final ByteArrayOutputStream assembling = new ByteArrayOutputStream();
  private int fragments;
  private volatile boolean answersPings = true;
  private volatile boolean closeSent;

  WireSocket(Socket socket, InputStream in, boolean clientSide, Listener listener) {
    this.socket = socket;
    this.in = new DataInputStream(in);
    this.clientSide = clientSide;
    this.listener = listener;
  }

  /** Where the reading thread delivers. */
  interface Listener {
    void onMessage(byte[] bytes, int fragments);

    /** Comes exactly once. */
    void onClosed(Closed how);
  }

  // --- sending -----------------------------------------------------------------------------------

  public void text(String text) {
    frame(WireFrame.TEXT, true, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text message of these bytes, which need not be UTF-8. */
  public void textBytes(byte[] bytes) {
    frame(WireFrame.TEXT, true, bytes);
  }

  /** The text in {@code frames} frames of about equal size; characters may be cut in the middle. */
  public void fragmented(String text, int frames) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < frames; i++) {
      int from = (int) ((long) bytes.length * i / frames);
      int to = (int) ((long) bytes.length * (i + 1) / frames);
      int opcode = i == 0 ? WireFrame.TEXT : WireFrame.CONTINUATION;
      frame(opcode, i == frames - 1, Arrays.copyOfRange(bytes, from, to));
    }
  }

  /** The same, as far as it gets: the other side may have enough and close meanwhile. */
  public void fragmentedUntilClosed(String text, int frames) {
    try {
      fragmented(text, frames);
    } catch (UncheckedIOException closed) {
      if (!(closed.getCause() instanceof SocketException)) {
        throw closed;
      }
    }
  }

  public void binary(byte[] bytes) {
    frame(WireFrame.BINARY, true, bytes);
  }

  public void ping(byte[] payload) {
    frame(WireFrame.PING, true, payload);
  }

  public void pong(byte[] payload) {
    frame(WireFrame.PONG, true, payload);
  }

  /** Sends a close frame and goes on reading until the other side has answered it. */
  public void close(int code, String reason) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    closeSent = true;
    frame(
        WireFrame.CLOSE,
        true,
        ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array());
  }

  /**
   * Any frame.
   *
   * @param opcode 0 to 15
   * @param last the FIN bit
   */
  public void frame(int opcode, boolean last, byte[] payload) {
    raw(WireFrame.encode(opcode, last, payload, clientSide));
  }

  /**
   * Bytes as they are, framed or not.
   *
   * @throws UncheckedIOException when the connection is gone
   */
  public void raw(byte[] bytes) {
    sending.lock();
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sending.unlock();
    }
  }

  /**
   * Completes a handshake. The announcement comes first, so that who sees the handshake completed
   * can rely on it; and nothing can be sent between the two.
   */
  void introduce(byte[] handshake, Runnable announcement) {
    sending.lock();
    try {
      announcement.run();
      raw(handshake);
    } catch (UncheckedIOException e) {
      // Whoever knocked has left; reading will find that out and tell it.
    } finally {
      sending.unlock();
    }
  }

  // --- behaving badly ----------------------------------------------------------------------------

  /**
   * Reads nothing more, so that the other side's send buffer fills; at most one frame is in hand.
   */
  public void pauseReading() {
    gate.shut();
  }

  public void resumeReading() {
    gate.open();
  }

  /** Reads on, but answers no ping. */
  public void ignorePings() {
    answersPings = false;
  }

  /** Ends the connection with a TCP reset and no close frame. */
  public void reset() {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // Already gone, which is what was wanted.
    }
    cut();
  }

  /** Ends the connection with a TCP FIN and no close frame. */
  public void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      // Already gone, which is what was wanted.
    }
    gate.open();
  }

  // --- what was seen -----------------------------------------------------------------------------

  public int pingsReceived() {
    return pings.get();
  }

  public int pongsReceived() {
    return pongs.get();
  }

  // --- reading -----------------------------------------------------------------------------------

  @Override
  public void run() {
    Closed how = new Closed(Closed.NO_FRAME, "connection lost");
    try {
      how = readUntilClose();
    } catch (EOFException e) {
      how = new Closed(Closed.NO_FRAME, "end of stream");
    } catch (IOException | UncheckedIOException e) {
      how = new Closed(Closed.NO_FRAME, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      how = new Closed(Closed.NO_FRAME, "the fake itself failed: " + e);
    } finally {
      listener.onClosed(how);
      finish(how);
    }
  }

  private Closed readUntilClose() throws IOException {
    while (true) {
      gate.pass();
      WireFrame frame = WireFrame.read(in);
      gate.pass();
      if (frame.reservedBits) {
        return new Closed(Closed.NO_FRAME, "reserved bits without an extension");
      }
      if (frame.opcode == WireFrame.CLOSE) {
        return closedBy(frame.payload);
      }
      if (frame.isControl()) {
        control(frame);
      } else {
        assemble(frame);
      }
    }
  }

  private void control(WireFrame frame) {
    if (frame.opcode == WireFrame.PONG) {
      pongs.incrementAndGet();
      return;
    }
    pings.incrementAndGet();
    if (answersPings) {
      pong(frame.payload);
    }
  }

  private void assemble(WireFrame frame) {
    assembling.writeBytes(frame.payload);
    fragments++;
    if (frame.last) {
      byte[] message = assembling.toByteArray();
      int count = fragments;
      assembling.reset();
      fragments = 0;
      listener.onMessage(message, count);
    }
  }

  private static Closed closedBy(byte[] payload) {
    if (payload.length < 2) {
      return new Closed(Closed.NO_CODE, "");
    }
    int code = ByteBuffer.wrap(payload).getShort() & 0xFFFF;
    return new Closed(code, new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
  }

  private void finish(Closed how) {
    try {
      if (how.code() != Closed.NO_FRAME) {
        endInOrder(how);
      }
    } catch (IOException | UncheckedIOException e) {
      // The other side did not wait for our half of the farewell.
    } finally {
      cut();
    }
  }

  /** RFC 6455, 7.1.1: the server closes the TCP connection first, the client waits for it. */
  private void endInOrder(Closed how) throws IOException {
    if (!closeSent && how.code() == Closed.NO_CODE) {
      frame(WireFrame.CLOSE, true, new byte[0]);
    } else if (!closeSent) {
      close(how.code(), "");
    }
    if (clientSide) {
      socket.setSoTimeout(CLOSE_PATIENCE_MILLIS);
      while (in.read() >= 0) {
        // What follows a close frame has no meaning.
      }
    }
  }
}
