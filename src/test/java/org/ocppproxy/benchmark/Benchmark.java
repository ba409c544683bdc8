package org.ocppproxy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ocppproxy.benchmark.load.Loop;

/** All of it, server by server. */
final class Benchmark {

  private static final Path FOLDER = Path.of("target", "benchmark");

  private Benchmark() {}

  /** By hand, with a package that is built. */
  public static void main(String... none) throws IOException {
    System.exit(run(Settings.given()) ? 0 : 1);
  }

  /** Whether no frame was lost, doubled, swapped or changed. */
  static boolean run(Settings settings) throws IOException {
    Files.createDirectories(FOLDER);
    boolean faultless = true;
    try (Loop loop = Loop.start()) {
      for (String server : settings.servers()) {
        Path file = FOLDER.resolve(server + ".json");
        if (settings.resume() && Files.exists(file)) {
          continue;
        }
        try (Contest contest = new Contest(loop, server, settings)) {
          Results results = contest.run();
          results.write(file);
          faultless &= results.areFaultless();
        }
      }
    }
    tell();
    return faultless;
  }

  /** All that has been measured, in this run or before. */
  private static void tell() throws IOException {
    Map<String, Map<String, Map<String, Object>>> all = new LinkedHashMap<>();
    for (String server : new String[] {"grizzly", "tomcat", "payara", "wildfly"}) {
      Path file = FOLDER.resolve(server + ".json");
      if (Files.exists(file)) {
        all.put(server, Results.read(file));
      }
    }
    Results.write(Path.of("target", "benchmark.json"), all);
    System.out.println(Table.of(all));
  }
}
