package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void lineBreaksAndControlsBecomeOneSpace() {
    assertEquals("a b c", CleanText.line(" a\r\n\t b\u0000\u001B\u2028\u0085c\n", 20));
  }

  @Test
  void directionMarksVanishAndLettersOfAllScriptsStay() {
    String letters = "Zoë שלום 充电桩 🚗";
    assertEquals(letters, CleanText.line("\uFEFF\u202E" + letters + "\u2069\u200F", 50));
  }

  @Test
  void halfACharacterIsReplaced() {
    assertEquals("a\uFFFDb", CleanText.line("a\uD83Db", 10));
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertEquals("🚗🚗…", CleanText.line("🚗🚗🚗🚗", 3));
    assertEquals("🚗🚗🚗", CleanText.line("🚗🚗🚗", 3));
    assertEquals("abc…", CleanText.line("abc" + " ".repeat(100_000) + "d", 5));
    assertEquals("ab…", CleanText.atMost("abcd", 3));
  }

  @Test
  void anIdTagShowsHalfAtMost() {
    assertEquals("04A2…", new IdTag("04A2B3C4D5").toString());
    assertEquals("A…", new IdTag("ABC").shortened());
    assertEquals("…", new IdTag("A").shortened());
    assertEquals("", new IdTag("").shortened());
  }

  @Test
  void energyIsExact() {
    assertEquals("0.001 kWh", Energy.between(0, 1));
    assertEquals("18446744073709551.615 kWh", Energy.between(Long.MIN_VALUE, Long.MAX_VALUE));
    assertEquals("unknown (the meter went backwards)", Energy.between(2, 1));
  }
}
