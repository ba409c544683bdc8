package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FakeChargePoint;

/** Who is let in under which path. */
class PathJourney {

  /** After ten lines in a minute the log keeps silent, and some of the last have other reasons. */
  private static final int LOGGED = 9;

  private static final List<String> ODD =
      List.of(
          "a/b",
          "CP1/",
          "",
          "CP.1",
          "CP%201",
          "CP1?a=b",
          "CP%2F1",
          "/CP1",
          "../CP1",
          "CP1%",
          "CP1%zz",
          "CP%00",
          "CP%C3%A9",
          "CP;1",
          "CP+1",
          "healthz",
          "index.html",
          "CP%0D%0AX",
          "CP1%20",
          "x".repeat(300));

  /** Row 13. */
  @Test
  void anyOtherPathThanOneOfThePatternIsRefusedWith404AndALogLineThatNamesIdAndSetting()
      throws Exception {
    try (LogLines log = LogLines.from(Level.INFO);
        Stage stage = Stage.withPrimary()) {
      for (String path : ODD) {
        int before = log.with("404").size();
        FakeChargePoint refused = stage.join(stage.dial(path).subprotocols("ocpp1.6"));
        assertEquals(404, refused.status(), path);
        if (before >= LOGGED) {
          continue;
        }
        String known = path.substring(0, Math.min(path.length(), 50));
        List<String> lines = log.with("404");
        assertEquals(before + 1, lines.size(), "log lines for " + path);
        String line = lines.get(before);
        assertTrue(line.contains("\"/" + known), path + ": " + line);
        assertTrue(line.contains("proxy.clientIdPattern"), line);
        assertTrue(line.length() < 250, line);
      }
      assertTrue(stage.chargePoint("CP_1").call("Heartbeat", "{}").isResult());
      assertEquals(1, stage.primary.handshakes().size());
    }
  }

  /** Row 13, with a pattern that allows more. */
  @Test
  void aPatternThatAllowsMoreLetsMoreInAndTheIdGoesOnAsItCame() throws Exception {
    try (Stage stage = Stage.withBoth("/proxy/clientIdPattern", "\"[A-Za-z0-9_ .:+\u00e9/-]+\"")) {
      for (String path : List.of("CP.1", "CP%201", "CP:1", "CP-1", "CP+1", "CP%C3%A9", "CP%2F1")) {
        FakeChargePoint chargePoint = stage.join(stage.dial(path).subprotocols("ocpp1.6"));
        assertEquals(101, chargePoint.status(), path);
        assertTrue(chargePoint.call("Heartbeat", "{}").isResult());
      }
      for (String path : List.of("", "a/b", "CP1/", "CP1?a=b")) {
        assertEquals(404, stage.join(stage.dial(path)).status(), path);
      }
      assertEquals(
          List.of("/CP.1", "/CP%201", "/CP%3A1", "/CP-1", "/CP%2B1", "/CP%C3%A9", "/CP%2F1"),
          stage.primary.handshakes().stream().map(h -> h.target()).toList());
      assertEquals(7, stage.secondary.awaitHandshakes(7).size());
    }
  }

  @Test
  void noPatternLetsInWhatWouldClimbInTheCsmssPathOrIsNoText() throws Exception {
    try (Stage stage = Stage.withPrimary("/proxy/clientIdPattern", "\"(?s).*\"")) {
      for (String path : List.of("%2e", "%2e%2e", "%2E.", "a%00", "a%0Ab", "%ff", "healthz")) {
        assertEquals(404, stage.join(stage.dial(path)).status(), path);
      }
      assertEquals(101, stage.join(stage.dial("a.b")).status());
      assertEquals(1, stage.primary.awaitHandshakes(1).size());
    }
  }

  @Test
  void onePatternIsMatchedAsAWhole() throws Exception {
    try (Stage stage = Stage.withPrimary("/proxy/clientIdPattern", "\"CP[0-9]+|X\"")) {
      assertEquals(101, stage.join(stage.dial("CP12")).status());
      assertEquals(404, stage.join(stage.dial("CP12a")).status());
      assertEquals(404, stage.join(stage.dial("aX")).status());
    }
  }
}
