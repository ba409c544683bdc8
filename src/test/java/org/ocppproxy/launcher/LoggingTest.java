package org.ocppproxy.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final System.Logger ours = System.getLogger("org.ocppproxy.launcher.Some");
  private final System.Logger theirs = System.getLogger("org.glassfish.tyrus.Other");
  private final List<Handler> before = List.of(Logger.getLogger("").getHandlers());

  @AfterEach
  void restore() throws Exception {
    LogManager.getLogManager().readConfiguration();
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      Logger.getLogger("").removeHandler(handler);
    }
    before.forEach(Logger.getLogger("")::addHandler);
  }

  @ParameterizedTest
  @CsvSource({"error, 1, 1", "warn, 2, 2", "info, 3, 2", "debug, 4, 3"})
  void speaksFromTheLevelOnAndLetsLibrariesSpeakLess(String level, int lines, int libraryLines) {
    Logging.configure(level, out);
    for (Level each : List.of(Level.ERROR, Level.WARNING, Level.INFO, Level.DEBUG)) {
      ours.log(each, "ours");
      theirs.log(each, "theirs");
    }
    assertEquals(lines, log().lines().filter(l -> l.endsWith(" Some ours")).count(), log());
    assertEquals(libraryLines, log().lines().filter(l -> l.endsWith(" Other theirs")).count());
  }

  @Test
  void writesOneLineWithTimeZoneLevelNameAndMessage() {
    Logging.configure("info", out);
    ours.log(Level.INFO, "CP1 is here");

    assertTrue(
        log()
            .matches(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d"
                    + " INFO  Some CP1 is here\\R"),
        log());
  }

  @Test
  void showsWhatAPeerSaidWithoutObeyingIt() {
    Logging.configure("info", out);
    ours.log(Level.INFO, "id a\r\nb\u001b[2Jc");

    assertEquals(1, log().lines().count());
    assertTrue(log().contains("id a\\u000d\\u000ab\\u001b[2Jc"), log());
  }

  @Test
  void writesAnExceptionBehindItsLine() {
    Logging.configure("info", out);
    ours.log(Level.ERROR, "It failed", new IllegalStateException("why"));

    assertTrue(log().contains("ERROR Some It failed"));
    assertTrue(log().contains("java.lang.IllegalStateException: why"));
  }

  @Test
  void refusesALevelItDoesNotKnow() {
    assertThrows(IllegalArgumentException.class, () -> Logging.configure("loud", out));
  }

  private String log() {
    return out.toString(UTF_8);
  }
}
