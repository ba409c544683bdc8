package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket's bytes, either side: between Grizzly's connection below and Tyrus's protocol
 * above.
 *
 * <p>Tyrus's own writer parks what the peer does not read without limit, forgets the handlers of
 * what is parked when the connection dies, keeps a socket for ever whose peer reads nothing, and
 * closes the TCP connection right behind the close frame, which may destroy it. So: bytes under way
 * are bounded, every write gets its answer, and a closed WebSocket lingers for the peer's close
 * frame, but not longer than {@link GrizzlyWriters#LINGER}.
 */
final class GrizzlyWriter extends Writer {
  private final Connection<?> connection;
  private final GrizzlyWriters writers;
  private final FrameGauge gauge;
  private final TextLine line;
  private final SerialQueue inbox = new SerialQueue();
  private final AtomicLong underWay = new AtomicLong();
  private volatile boolean closing;
  private volatile org.glassfish.tyrus.spi.@Nullable Connection protocol;

  GrizzlyWriter(Connection<?> connection, GrizzlyWriters writers) {
    this.connection = connection;
    this.writers = writers;
    this.gauge = new FrameGauge(writers.maxMessageBytes(), writers.peersMask());
    this.line = new TextLine(this::write, writers.keys());
    writers.add(this);
    GrizzlyWriters.onClosed(connection, this::lost);
  }

  /** The shorter way for texts. */
  TextLine line() {
    return line;
  }

  /** Gives the writer the protocol that reads from it; nothing is read before. */
  void attach(org.glassfish.tyrus.spi.Connection protocol) {
    inbox.run(() -> this.protocol = protocol);
    if (!connection.isOpen()) {
      lost();
    } else if (writers.goingAway()) {
      goAway();
    }
  }

  /** Takes what has arrived; the buffer is copied, so Grizzly may have it back. */
  void received(Buffer content) {
    byte[] copy = new byte[content.remaining()];
    content.get(copy);
    ByteBuffer bytes = ByteBuffer.wrap(copy);
    inbox.run(() -> read(bytes));
  }

  /** Closes the WebSocket from this side with 1001, unless that has happened already. */
  void goAway() {
    inbox.run(() -> tell(new CloseReason(CloseCodes.GOING_AWAY, "The server is stopping")));
  }

  private void read(ByteBuffer bytes) {
    if (gauge.hasEnded()) {
      return;
    }
    boolean fromStart = gauge.isBetweenMessages();
    ByteBuffer fit = bytes.slice(0, gauge.measure(bytes));
    org.glassfish.tyrus.spi.Connection reader = protocol;
    if (!closing && reader != null) {
      if (fromStart && gauge.isBetweenMessages()) {
        line.read(fit, reader.getReadHandler()::handle);
      } else {
        reader.getReadHandler().handle(fit);
      }
    }
    if (gauge.exceeded()) {
      tell(new CloseReason(CloseCodes.TOO_BIG, "Message longer than the limit"));
    } else if (gauge.wronglyMasked()) {
      tell(
          new CloseReason(
              CloseCodes.PROTOCOL_ERROR, "Frames of clients, and no others, are masked"));
    } else if (closing && gauge.closeSeen()) {
      connection.closeSilently();
    }
  }

  private void tell(CloseReason reason) {
    org.glassfish.tyrus.spi.Connection reader = protocol;
    if (reader != null) {
      reader.close(reason);
    }
  }

  private void lost() {
    // Never on the thread that noticed: a selector, or one inside a send that holds locks.
    onWorker(() -> inbox.run(this::tellLost));
  }

  private void onWorker(Runnable task) {
    ExecutorService workers = connection.getTransport().getWorkerThreadPool();
    try {
      if (workers != null) {
        workers.execute(task);
        return;
      }
    } catch (RejectedExecutionException e) {
      // As good as none.
    }
    task.run(); // The transport is stopping and has no workers left.
  }

  private void tellLost() {
    tell(new CloseReason(CloseCodes.CLOSED_ABNORMALLY, "The connection was lost"));
    writers.remove(this);
  }

  @Override
  public void write(ByteBuffer bytes, CompletionHandler<ByteBuffer> handler) {
    int size = bytes.remaining();
    if (underWay.addAndGet(size) > writers.maxBytesUnderWay()) {
      underWay.addAndGet(-size);
      connection.terminateSilently();
      handler.failed(new IOException("The peer does not read what is sent to it"));
      return;
    }
    Buffer message = Buffers.wrap(connection.getTransport().getMemoryManager(), bytes);
    send(connection, message, new Written<>(size, bytes, handler));
  }

  private static <L> void send(
      Connection<L> connection, Buffer message, Written<WriteResult<Buffer, L>> written) {
    connection.write(message, written);
    written.inWrite = false;
  }

  @Override
  public void close() {
    closing = true;
    writers.terminateSoon(connection);
    if (gauge.closeSeen()) {
      connection.closeSilently();
    }
  }

  /** Tells the outcome within the write itself, or else on a worker: a selector must not wait. */
  private final class Written<T> extends EmptyCompletionHandler<T> {
    private final Thread writer = Thread.currentThread();
    private final int size;
    private final ByteBuffer bytes;
    private final CompletionHandler<ByteBuffer> handler;
    private boolean inWrite = true; // Only its own thread cares.

    Written(int size, ByteBuffer bytes, CompletionHandler<ByteBuffer> handler) {
      this.size = size;
      this.bytes = bytes;
      this.handler = handler;
    }

    @Override
    public void completed(T result) {
      tell(() -> handler.completed(bytes));
    }

    @Override
    public void failed(Throwable why) {
      tell(() -> handler.failed(why == null ? new IOException("The connection is closed") : why));
    }

    @Override
    public void cancelled() {
      failed(new IOException("The write was cancelled"));
    }

    private void tell(Runnable outcome) {
      underWay.addAndGet(-size);
      if (Thread.currentThread() == writer && inWrite) {
        outcome.run();
      } else {
        onWorker(outcome);
      }
    }
  }
}
