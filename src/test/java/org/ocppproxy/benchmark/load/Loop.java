package org.ocppproxy.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** One thread that serves all sockets. Any thread may call what is public. */
public final class Loop implements AutoCloseable {

  /** What a ready socket is served by. */
  interface Served {
    void ready(SelectionKey key) throws IOException;

    /** It has failed, and its channel is closed. */
    void broken(IOException why);
  }

  private final Selector selector;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Thread thread = new Thread(this::serve, "benchmark-load");
  private volatile boolean ended;

  /** Lent to whoever is being served. */
  final ByteBuffer inward = ByteBuffer.allocateDirect(1 << 16);

  final ByteBuffer outward = ByteBuffer.allocateDirect(1 << 16);

  private Loop(Selector selector) {
    this.selector = selector;
  }

  /** Starts one. */
  public static Loop start() {
    try {
      Loop loop = new Loop(Selector.open());
      loop.thread.setDaemon(true);
      loop.thread.start();
      return loop;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the task on the thread of the loop, soon. */
  public void run(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** Asks on the thread of the loop, and waits for the answer. */
  public <T> T ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    run(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException | AssertionError e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.join();
  }

  SelectionKey register(SelectableChannel channel, int interest, Served served) throws IOException {
    channel.configureBlocking(false);
    return channel.register(selector, interest, served);
  }

  private void serve() {
    try {
      while (!ended) {
        selector.select(Loop::serve, 100);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
        }
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(SelectionKey key) {
    Served served = (Served) key.attachment();
    try {
      served.ready(key);
    } catch (IOException e) {
      try {
        key.channel().close();
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      served.broken(e);
    }
  }

  @Override
  public void close() {
    ended = true;
    selector.wakeup();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
