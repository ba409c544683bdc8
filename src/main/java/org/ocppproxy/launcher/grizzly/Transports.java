package org.ocppproxy.launcher.grizzly;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.jspecify.annotations.Nullable;

/** Grizzly transports sized for a small machine with thousands of mostly idle sockets. */
final class Transports {

  // On two cores one takes a tenth less CPU time for a round trip, but what is slow on it (a TLS
  // handshake) delays all charge points and not half of them; four take a sixth more.
  private static final int SELECTORS = 2;

  // For what must not run on the thread that notices it: ends, and outcomes that come late.
  private static final int WORKERS = 4;

  private Transports() {}

  static TCPNIOTransport named(String name) {
    TCPNIOTransport transport =
        TCPNIOTransportBuilder.newInstance()
            .setName("ocppproxy-" + name)
            .setSelectorThreadPoolConfig(pool(name + "-selector", SELECTORS))
            .setWorkerThreadPoolConfig(pool(name + "-worker", WORKERS))
            // What is read is routed and written by the same thread: handing it to a worker took a
            // third of all CPU time, most of it to wake threads up.
            .setIOStrategy(SameThreadIOStrategy.getInstance())
            .setTcpNoDelay(true)
            .setKeepAlive(true)
            .build();
    transport.setSelectorRunnersCount(SELECTORS);
    return transport;
  }

  /** Ends the transport at once and waits for its threads, at most so long. */
  static void end(TCPNIOTransport transport, Duration atMost) throws IOException {
    @Nullable ExecutorService workers = transport.getWorkerThreadPool();
    @Nullable ExecutorService selectors = transport.getKernelThreadPool();
    transport.shutdownNow();
    await(workers, atMost);
    await(selectors, atMost);
  }

  private static void await(@Nullable ExecutorService pool, Duration atMost) {
    try {
      if (pool != null && !pool.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        System.getLogger(Transports.class.getName())
            .log(System.Logger.Level.WARNING, "Threads still at work after " + atMost);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadPoolConfig pool(String name, int size) {
    return ThreadPoolConfig.defaultConfig()
        .setPoolName("ocppproxy-" + name)
        .setCorePoolSize(size)
        .setMaxPoolSize(size)
        .setDaemon(true);
  }
}
