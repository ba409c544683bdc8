package org.ocppproxy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a JVM costs, seen from outside by Linux's and the JDK's own means.
 *
 * @param pid of the JVM
 */
record ProcessFigures(long pid) {

  /** USER_HZ, which is 100 on every architecture Java runs on. */
  private static final double TICK_MICROS = 10_000;

  /** JDK: MarkSweepAlwaysCompactCount. */
  private static final int COLLECTIONS = 4;

  private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern SWITCHES = Pattern.compile("\\bvoluntary_ctxt_switches:\\s+(\\d+)");
  private static final Pattern ADDRESS = Pattern.compile("0x([0-9a-f]{16})");
  private static final Pattern MAPPING =
      Pattern.compile("(?m)^([0-9a-f]+)-[0-9a-f]+ [^\\n]*\\n(?:[^\\n]*\\n)*?Rss: +(\\d+) kB$");
  private static final Pattern LIVE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)$");

  /** User and system time so far, in microseconds. */
  double cpuMicros() {
    String stat = read("stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 0);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MICROS;
  }

  /** How often its living threads have been taken off a processor so far. */
  long switches() {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      return tasks.mapToLong(ProcessFigures::switches).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long switches(Path task) {
    try {
      Matcher found = SWITCHES.matcher(Files.readString(task.resolve("status")));
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    } catch (IOException endedMeanwhile) {
      return 0;
    }
  }

  /** Resident memory in KB. */
  long rss() {
    Matcher found = RSS.matcher(read("status"));
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  /**
   * Resident memory outside the heap in KB: what a crowd adds to all of it tells more of the
   * collector, which gives pages back when it likes.
   */
  long outsideHeap() {
    long[] heap =
        ADDRESS
            .matcher(jcmd("GC.heap_info"))
            .results()
            .mapToLong(ProcessFigures::address)
            .toArray();
    if (heap.length == 0) {
      throw new IllegalStateException("this JVM does not tell where its heap is");
    }
    long from = LongStream.of(heap).min().getAsLong();
    long to = LongStream.of(heap).max().getAsLong();
    return MAPPING
        .matcher(read("smaps"))
        .results()
        .filter(mapping -> address(mapping) < from || address(mapping) >= to)
        .mapToLong(mapping -> Long.parseLong(mapping.group(2)))
        .sum();
  }

  private static long address(MatchResult found) {
    return Long.parseUnsignedLong(found.group(1), 16);
  }

  /**
   * What lives on the heap, in bytes, to the byte: what a collector says goes by its regions. Only
   * each fourth collection closes all gaps; the others fill some with arrays that count as living.
   */
  long heap() {
    return LongStream.generate(this::counted).limit(COLLECTIONS).min().orElseThrow();
  }

  private long counted() {
    Matcher found = LIVE.matcher(jcmd("GC.class_histogram"));
    if (!found.find()) {
      throw new IllegalStateException("this JVM does not count what lives on its heap");
    }
    return Long.parseLong(found.group(1));
  }

  /** Collects garbage, more than once for what has a cleaner, and gives back what malloc keeps. */
  void collect() {
    jcmd("GC.run");
    jcmd("GC.run");
    jcmd("GC.run");
    jcmd("System.trim_native_heap");
  }

  private String read(String file) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/" + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String jcmd(String command) {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process jcmd =
          new ProcessBuilder(tool, Long.toString(pid), command).redirectErrorStream(true).start();
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
