package org.ocppproxy.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Java files as text, for the laws that no compiled class can tell.
 *
 * @param texts what each file holds, by its path
 */
public record Sources(SortedMap<Path, String> texts) {

  private static final int WALL = 300;

  private static final Pattern PACKAGE_INFO =
      Pattern.compile(
          "\\A/\\*\\*\\s.*\\*/\\s*@(org\\.jspecify\\.annotations\\.)?NullMarked\\s+package\\s.*",
          Pattern.DOTALL);

  /** The Java files below {@code folder}. */
  public static Sources below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      SortedMap<Path, String> texts = new TreeMap<>();
      files.filter(file -> file.toString().endsWith(".java")).forEach(f -> texts.put(f, read(f)));
      return new Sources(texts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The files of more than {@value #WALL} lines. */
  public List<String> tooLong() {
    return texts.entrySet().stream()
        .filter(file -> lines(file) > WALL)
        .map(file -> file.getKey() + " has " + lines(file) + " lines")
        .toList();
  }

  private static long lines(Map.Entry<Path, String> file) {
    return file.getValue().lines().count();
  }

  /** The folders with Java files but no package-info with a doc comment and NullMarked. */
  public List<Path> withoutPackageInfo() {
    return texts.keySet().stream()
        .map(file -> file.resolveSibling("package-info.java"))
        .distinct()
        .filter(info -> !PACKAGE_INFO.matcher(texts.getOrDefault(info, "")).matches())
        .toList();
  }
}
