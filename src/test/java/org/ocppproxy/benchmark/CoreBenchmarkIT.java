package org.ocppproxy.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Runs JMH. Its annotation processor is run here and not with all tests, which it would slow down
 * for nothing.
 */
class CoreBenchmarkIT {

  private static final Path FOLDER = Path.of("target", "benchmark", "jmh").toAbsolutePath();
  private static final Path SOURCES =
      Path.of("src", "test", "java", "org", "ocppproxy", "benchmark", "core");

  private final String classPath =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @Test
  void theCoreIsMeasured() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    assertEquals(0, compile(), "cannot compile " + SOURCES);
    Process jmh =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                FOLDER + System.getProperty("path.separator") + classPath,
                "org.openjdk.jmh.Main",
                // The compiler decides differently from process to process, by half for one method.
                "-f",
                "3",
                "-wi",
                "3",
                "-w",
                "1",
                "-i",
                "5",
                "-r",
                "1",
                "-prof",
                "gc",
                "-rf",
                "json",
                "-rff",
                Path.of("target", "benchmark-core.json").toString())
            .inheritIO()
            .start();
    assertEquals(0, jmh.waitFor());
  }

  private int compile() throws IOException {
    try (Stream<Path> sources = Files.list(SOURCES)) {
      List<String> files = sources.map(Path::toString).toList();
      List<String> options =
          List.of(
              "-d",
              FOLDER.toString(),
              "-cp",
              classPath,
              "-processor",
              "org.openjdk.jmh.generators.BenchmarkProcessor");
      return ToolProvider.getSystemJavaCompiler()
          .run(
              null,
              null,
              null,
              Stream.of(options, files).flatMap(List::stream).toArray(String[]::new));
    }
  }
}
