package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Heap;

/** Four hundred requests that no charge point should send. */
class BadHandshakesJourney {

  private static final int REQUESTS = 400;
  private static final Duration BOUND = Duration.ofMillis(500);
  private static final long SEED = 20260302L;

  @Test
  void badHandshakesAreAnsweredOrWaitedForAndNobodyElseNotices() throws Exception {
    BadHandshakes bad = new BadHandshakes(new Random(SEED));
    List<RawLine> open = new ArrayList<>();
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        Neighbour neighbour = new Neighbour(proxy)) {
      long before = Heap.megabytesInUse();
      List<String> requests = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        RawLine line = new RawLine(proxy.port());
        open.add(line);
        String request = bad.next();
        requests.add(request);
        sendAnyway(line, request);
      }
      assertEquals(200, healthStatus(proxy.port()));
      Map<Integer, Integer> answers = answers(open, requests);
      assertTrue(answers.getOrDefault(404, 0) > 20, answers::toString);
      long grown = Heap.megabytesInUse() - before;
      assertTrue(grown < 60, () -> "grown by " + grown + " MB");
      neighbour.assertNoticedNothing(BOUND);
      for (RawLine line : open) {
        line.close();
      }
      Await.until("only the neighbour stays", () -> Health.of(proxy.port()).chargePoints() == 1);
    } finally {
      for (RawLine line : open) {
        line.close();
      }
    }
  }

  /** How often which status came; those that wait for the rest of a request are not asked. */
  private static Map<Integer, Integer> answers(List<RawLine> lines, List<String> requests)
      throws IOException {
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).waiting() > 0) {
        int status = lines.get(i).status();
        answers.merge(status, 1, Integer::sum);
        if (status == 500) {
          throw new AssertionError("500 for " + requests.get(i));
        }
      }
    }
    return answers;
  }

  private static int healthStatus(int port) throws IOException {
    try (RawLine line = new RawLine(port)) {
      return line.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").status();
    }
  }

  private static void sendAnyway(RawLine line, String request) {
    try {
      line.send(request);
    } catch (IOException refusedMeanwhile) {
      // The proxy need not read a request to its end to refuse it.
    }
  }
}
