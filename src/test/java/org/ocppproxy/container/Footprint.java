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
 * @param loaders how many class loaders hold classes of the proxy, one for each deployment, those
 *     that are gone included
 * @param threads live platform threads
 * @param sockets open sockets
 */
record Footprint(int loaders, int threads, int sockets) {

  /** Servers' pools breathe. */
  private static final int MORE_THREADS = 12;

  private static final int MORE_SOCKETS = 3;

  static Footprint of(long process) {
    jcmd(process, "GC.run");
    int loaders =
        (int)
            jcmd(process, "VM.class_hierarchy org.ocppproxy.wiring.ProxyLife")
                .lines()
                .filter(line -> line.contains("ProxyLife/0x"))
                .count();
    return new Footprint(loaders, threads(process, ""), sockets(process));
  }

  /** How many objects of that class there are after a full collection. */
  static int living(long process, String className) {
    return jcmd(process, "GC.class_histogram")
        .lines()
        .map(line -> line.strip().split("\\s+", -1))
        .filter(row -> row.length > 3 && row[3].equals(className))
        .mapToInt(row -> Integer.parseInt(row[1]))
        .sum();
  }

  /**
   * How many live platform threads there are.
   *
   * @param name with which their names begin
   */
  static int threads(long process, String name) {
    return (int)
        jcmd(process, "Thread.print")
            .lines()
            .filter(line -> line.startsWith("\"" + name) && line.contains("tid="))
            .count();
  }

  /**
   * The JDK: behind the equals and hashCode of every record are the same few method handles of
   * {@code ObjectMethods}, each of which remembers the class that last asked for it. Deployments
   * that do the same ask for the same, so that all of them remember the last one, or else the one
   * that is there.
   */
  private static final int KEPT_BY_JDK = 1;

  /**
   * Whether there is one deployment and no more.
   *
   * @param kept how many former ones the server itself remembers
   */
  boolean isWithin(Footprint before, int kept) {
    return loaders >= 1
        && loaders <= 1 + KEPT_BY_JDK + kept
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
