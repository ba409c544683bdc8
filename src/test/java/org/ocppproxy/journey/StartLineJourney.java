package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FakeCsms;

/** What an operator reads first. */
class StartLineJourney {

  @Test
  void theFirstLineSaysWhereTheCsmssAndTheConfigurationAreAndThatNobodyIsAlerted()
      throws Exception {
    try (LogLines log = LogLines.from(Level.INFO);
        FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url() + "?token=s3cr3t&id=")) {
      List<String> lines = log.with("Charge points connect to");
      assertEquals(1, lines.size());
      assertTrue(
          lines
              .get(0)
              .startsWith(
                  "INFO Charge points connect to ws://127.0.0.1:"
                      + proxy.port()
                      + "/<clientId>; primary "
                      + primary.url()
                      + ", secondary none; configuration in /"),
          lines.get(0));
      assertTrue(
          lines.get(0).endsWith("; alerts off, for no event is switched on in notify"),
          lines.get(0));
    }
  }
}
