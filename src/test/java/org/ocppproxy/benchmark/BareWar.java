package org.ocppproxy.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The bare relay as a WAR, and as a class path. */
final class BareWar {

  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final Path PACKAGE = Path.of("org", "ocppproxy", "benchmark", "bare");

  private BareWar() {}

  /** Writes it there. */
  static Path at(Path war) throws IOException {
    Files.createDirectories(war.getParent());
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Path source : classes()) {
        zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + CLASSES.relativize(source)));
        zip.write(Files.readAllBytes(source));
        zip.closeEntry();
      }
    }
    return war.toAbsolutePath();
  }

  /** All but the launcher, which would need Grizzly. */
  private static List<Path> classes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES.resolve(PACKAGE))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.getFileName().toString().startsWith("BareGrizzly"))
          .filter(file -> !file.endsWith("package-info.class"))
          .toList();
    }
  }

  /** Stock Tyrus, without anything of ours but the relay. */
  static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("target" + File.separator + "classes"))
        .filter(entry -> !entry.endsWith("ocpp-proxy-alert.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
