package org.ocppproxy.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws about sources, kept by the house and proven on small samples. */
class SourcesTest {

  private static final Path INFO = Path.of("a/package-info.java");

  @Test
  void noFileClimbsOverTheWall() {
    assertEquals(List.of(), Sources.below(Path.of("src")).tooLong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void everyPackageSaysWhatRoomItIs(String root) {
    Sources sources = Sources.below(Path.of(root));
    assertTrue(sources.texts().size() > 10);
    assertEquals(List.of(), sources.withoutPackageInfo());
  }

  @Test
  void aFileOf301LinesIsTooLong() {
    assertEquals(List.of(), files(Map.of("A.java", "\n".repeat(300))).tooLong());
    assertEquals(
        List.of("A.java has 301 lines"), files(Map.of("A.java", "\n".repeat(301))).tooLong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** What room. */\n@org.jspecify.annotations.NullMarked\npackage a;\n",
        "/**\n * What room.\n */\n@NullMarked\npackage a;\n\nimport org.jspecify.annotations.NullMarked;",
      })
  void aPackageInfoWithACommentAndNullMarkedIsEnough(String info) {
    Sources sources = files(Map.of("a/A.java", "", "a/package-info.java", info));
    assertEquals(List.of(), sources.withoutPackageInfo());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "package a;",
        "/** What room. */\npackage a;\n",
        "@org.jspecify.annotations.NullMarked\npackage a;\n",
        "/** Not @NullMarked */\npackage a;\n",
        "/* No doc. */\n@NullMarked\npackage a;\n",
      })
  void aPackageInfoWithoutOneOfThemIsNot(String info) {
    Sources sources = files(Map.of("a/A.java", "", "a/package-info.java", info));
    assertEquals(List.of(INFO), sources.withoutPackageInfo());
  }

  @Test
  void thePackageInfoOfAnotherPackageDoesNotCount() {
    String info = "/** What room. */\n@NullMarked\npackage b;\n";
    Sources sources = files(Map.of("a/A.java", "", "a/b/package-info.java", info));
    assertEquals(List.of(INFO), sources.withoutPackageInfo());
  }

  private static Sources files(Map<String, String> texts) {
    TreeMap<Path, String> byPath = new TreeMap<>();
    texts.forEach((path, text) -> byPath.put(Path.of(path), text));
    return new Sources(byPath);
  }
}
