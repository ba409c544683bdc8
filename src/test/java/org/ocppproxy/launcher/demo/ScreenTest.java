package org.ocppproxy.launcher.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ocppproxy.launcher.demo.Screen.Kind;

class ScreenTest {

  @Test
  void whoeverRunsTheDemonstrationIsToldOnceNobodyReadsItAnyMore() {
    AtomicInteger gone = new AtomicInteger();
    PrintStream closed = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    Screen screen = new Screen(closed, Ink.PLAIN, Clock.systemUTC(), gone::incrementAndGet);
    screen.tell("somebody reads");
    assertEquals(0, gone.get());
    closed.close();
    screen.tell("nobody does");
    screen.alert("nor this");
    assertEquals(2, gone.get());
  }

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private String line(Ink ink, String chargePoint, String action, String payload) {
    Clock noon = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    new Screen(new PrintStream(shown, true, US_ASCII), ink, noon)
        .show(chargePoint, Place.PRIMARY.heard(), Kind.CALL, action, payload);
    return shown.toString(US_ASCII).stripTrailing();
  }

  @Test
  void aLineSaysWhenWhoToWhomAndWhat() {
    assertEquals(
        "12:00:00 CP1               proxy -> PRI  CALL   Authorize               idTag:A",
        line(Ink.PLAIN, "CP1", "Authorize", "{\"idTag\":\"A\"}"));
  }

  @Test
  void nothingMakesALineWiderThanTheScreen() {
    String line = line(Ink.PLAIN, "C".repeat(99), "A".repeat(99), "{\"x\":\"" + "y".repeat(9999));
    assertEquals(Screen.WIDTH, line.length());
  }

  @Test
  void colourTakesNoRoom() {
    String coloured = line(Ink.COLOURED, "CP1", "Authorize", "{\"idTag\":\"A\"}");
    assertTrue(coloured.contains("\u001b["), coloured);
    shown.reset();
    assertEquals(
        line(Ink.PLAIN, "CP1", "Authorize", "{\"idTag\":\"A\"}"),
        coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void aPayloadCannotSteerTheTerminal() {
    String line = line(Ink.PLAIN, "CP1", "A\u001b[2J", "{\"x\":\"\u001b]0;\u0007\r\n\u009b\"}");
    assertFalse(line.chars().anyMatch(c -> c < ' ' || c > '~'), line);
  }

  @Test
  void anExcerptIsNamesAndValues() {
    assertEquals("{}", Excerpt.of("{}", 40));
    assertEquals(
        "value:12, unit:Wh, id:7",
        Excerpt.of("{\"m\":[{\"s\":[{\"value\":\"12\",\"unit\":\"Wh\"}]}],\"id\":7}", 40));
    assertEquals("NotImplemented", Excerpt.of(",\"NotImplemented\",\"\",{}]", 40));
    assertEquals("abc..", Excerpt.of("abcdefgh", 5));
  }

  @Test
  void whoeverWantsNoColourGetsNone() {
    assertEquals(Ink.PLAIN, Ink.ofConsole(Map.of("TERM", "xterm", "NO_COLOR", "1")));
    assertEquals(Ink.PLAIN, Ink.ofConsole(Map.of()));
  }
}
