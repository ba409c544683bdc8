package org.ocppproxy.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.TestClock;
import org.ocppproxy.fakes.TestScheduler;

class AdmissionTest {

  private final TestClock clock = new TestClock();
  private final TestScheduler scheduler = new TestScheduler(clock);
  private final List<String> log = new ArrayList<>();
  private final RefusedPaths refused = new RefusedPaths(clock, scheduler, log::add);
  private final Admission anything = new Admission(Pattern.compile("(?s).*"), refused);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.",
        "/..",
        "/%2e",
        "/%2E%2e",
        "/.%2e",
        "/a%00",
        "/a%0Ab",
        "/%7f",
        "/%C2%85",
        "/%ff",
        "/a%C3",
        "/%c0%ae%c0%ae",
        "/%ED%A0%80",
        "/%",
        "/%2",
        "/%zz"
      })
  void someIdsAreRefusedWhateverThePattern(String path) {
    assertTrue(anything.admit(path, "").isEmpty());
    assertEquals(1, log.size());
    assertTrue(
        log.get(0).contains("an id is valid UTF-8 without control characters"), log::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/...", "/.a", "/a%20b", "/%C3%A9", "/a%2Fb", "/+"})
  void othersAreLeftToThePattern(String path) {
    assertTrue(anything.admit(path, "").isPresent());
    assertTrue(log.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/healthz", "/index.html", "/health%7a"})
  void aReservedNameIsSaidToBeReserved(String path) {
    assertTrue(anything.admit(path, "").isEmpty());
    assertEquals(
        List.of("Refused a charge point at \"" + path + "\" with 404: this name is reserved"), log);
  }

  @Test
  void anIdThatDoesNotMatchNamesTheSetting() {
    assertTrue(new Admission(Pattern.compile("CP"), refused).admit("/CP1", "").isEmpty());
    assertTrue(log.get(0).endsWith("proxy.clientIdPattern = CP"), log.toString());
  }

  @Test
  void afterTenInAMinuteOneLineTellsHowManyMoreWereRefused() {
    for (int i = 0; i < 1_000; i++) {
      anything.admit("/..", "");
    }
    assertEquals(10, log.size());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(11, log.size());
    assertEquals("Refused 990 more with 404 within a minute", log.get(10));
    for (int i = 0; i < 11; i++) {
      anything.admit("/..", "");
    }
    assertEquals(21, log.size());
    clock.advance(Duration.ofMinutes(1));
    assertEquals("Refused 1 more with 404 within a minute", log.get(21));
    assertEquals(1_011, refused.count());
  }

  @Test
  void tenInAMinuteAreTenLinesAndNoMore() {
    for (int minute = 0; minute < 3; minute++) {
      for (int i = 0; i < 10; i++) {
        anything.admit("/..", "");
      }
      clock.advance(Duration.ofMinutes(1));
    }
    assertEquals(30, log.size());
  }
}
