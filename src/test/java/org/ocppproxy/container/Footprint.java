package org.ocppproxy.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a JVM holds, seen from outside by the JDK's own means after a full collection.
 *
 * @param proxies how many proxies, and with them class loaders of applications, are reachable
 * @param threads live platform threads
 * @param sockets open sockets
 */
record Footprint(int proxies, int threads, int sockets) {

  /** Servers' pools breathe. */
  private static final int MORE_THREADS = 12;

  private static final int MORE_SOCKETS = 3;

  /** The one that runs, and the one before it, which servers keep in mind for a while. */
  private static final int PROXIES = 2;

  static Footprint of(long process) {
    String classes = jcmd(process, "GC.class_histogram");
    int proxies =
        classes
            .lines()
            .filter(line -> line.matches(".*\\sorg\\.ocppproxy\\.wiring\\.ProxyLife(\\s.*)?"))
            .mapToInt(line -> Integer.parseInt(line.trim().split("\\s+", 3)[1]))
            .sum();
    int threads =
        (int) jcmd(process, "Thread.print").lines().filter(line -> line.contains("tid=")).count();
    return new Footprint(proxies, threads, sockets(process));
  }

  boolean isWithin(Footprint before) {
    return proxies <= PROXIES
        && threads <= before.threads + MORE_THREADS
        && sockets <= before.sockets + MORE_SOCKETS;
  }

  private static int sockets(long process) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + process + "/fd"))) {
      return (int) files.filter(Footprint::isSocket).count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static String jcmd(long process, String command) {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process jcmd = new ProcessBuilder(tool, Long.toString(process), command).start();
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
