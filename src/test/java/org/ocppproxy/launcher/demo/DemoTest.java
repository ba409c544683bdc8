package org.ocppproxy.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.Received;
import org.ocppproxy.fakes.Threads;

class DemoTest {

  private static final double SPEED = 60;
  private static final List<String> STATIONS = List.of("STATION01", "STATION02", "STATION03");

  private final Threads before = Threads.snapshot();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Demo demo;

  @BeforeEach
  void start() throws Exception {
    demo = Demo.start(new PrintStream(shown, true, UTF_8), Ink.PLAIN, SPEED, 0);
  }

  @AfterEach
  void endWithoutAThreadLeft() {
    demo.close();
    before.awaitNoneLeft("ocppproxy", "Grizzly", "tyrus", "weld");
  }

  private Stream<String> lines() {
    return shown.toString(UTF_8).lines();
  }

  /** Lines with all of these words, in any order. */
  private List<String> linesWith(String... words) {
    return lines().filter(line -> Stream.of(words).allMatch(line::contains)).toList();
  }

  private void awaitLine(String... words) {
    Await.until(
        String.join(" ", words), () -> !linesWith(words).isEmpty(), () -> shown.toString(UTF_8));
  }

  @Test
  void everyBootReachesBothCsmssAndOneAnswerComesBack() {
    for (String station : STATIONS) {
      awaitLine(station, "CP -> proxy", "CALL", "BootNotification");
      awaitLine(station, "proxy -> PRI", "CALL", "BootNotification");
      awaitLine(station, "proxy -> SEC", "CALL", "BootNotification");
      awaitLine(station, "proxy <- SEC", "RESULT", "BootNotification");
      awaitLine(station, "CP <- proxy", "RESULT", "BootNotification", "status:Accepted");
      awaitLine(station, "CP -> proxy", "CALL", "Heartbeat");
      assertEquals(1, linesWith(station, "CP <- proxy", "RESULT", "BootNotification").size());
    }
  }

  @Test
  void everyStationChargesFromPlugInToUnplugging() {
    awaitLine("STATION01", "CP <- proxy", "RESULT", "StartTransaction", "transactionId:10");
    awaitLine("STATION01", "proxy <- SEC", "RESULT", "StartTransaction", "transactionId:50");
    awaitLine("STATION01", "proxy -> SEC", "CALL", "MeterValues", "value:1870, unit:Wh");
    awaitLine("STATION01", "proxy -> PRI", "CALL", "MeterValues", "value:2740, unit:Wh");
    awaitLine("STATION01", "CP <- proxy", "RESULT", "StopTransaction");
    for (String station : STATIONS.subList(1, 3)) {
      awaitLine(station, "proxy -> SEC", "CALL", "TransactionEvent", "eventType:Started");
      awaitLine(station, "proxy -> PRI", "CALL", "TransactionEvent", "value:2740, unit:Wh");
      awaitLine(station, "proxy -> PRI", "CALL", "TransactionEvent", "eventType:Ended");
    }
    assertEquals(List.of(), linesWith("CP <- proxy", "transactionId:50"));
  }

  @Test
  void bothCsmssCommandAndEachGetsItsOwnAnswer() {
    awaitLine("STATION01", "proxy -> PRI", "RESULT", "GetConfiguration", "value:30");
    awaitLine("STATION03", "proxy -> PRI", "RESULT", "GetVariables", "attributeValue:30");
    awaitLine("proxy -> SEC", "RESULT", "TriggerMessage", "status:Accepted");
    awaitLine("proxy -> SEC", "ERROR", "GetLocalListVersion", "NotImplemented");
    awaitLine("STATION01", "proxy -> PRI", "RESULT", "RemoteStartTransaction", "Accepted");
    awaitLine("STATION02", "proxy -> PRI", "RESULT", "RequestStartTransaction", "Accepted");
    awaitLine("STATION02", "proxy -> PRI", "triggerReason:RemoteStart");
    assertEquals(List.of(), linesWith("proxy -> PRI", "TriggerMessage"));
  }

  @Test
  void stationsFailNowAndThenAndRecover() {
    for (String station : STATIONS) {
      awaitLine(station, "proxy -> SEC", "StatusNotification", "tatus:Faulted");
    }
    Await.until(
        "STATION01 is available again",
        () -> {
          List<String> said = linesWith("STATION01", "CP -> proxy", "status:");
          int faulted = linesIndex(said, "Faulted");
          return faulted >= 0 && linesIndex(said.subList(faulted, said.size()), "Available") > 0;
        });
  }

  private static int linesIndex(List<String> lines, String word) {
    return lines.stream().map(line -> line.contains(word)).toList().indexOf(true);
  }

  @Test
  void aGuestFromOutsideIsAnsweredShownAndNeverTold() throws Exception {
    try (FakeChargePoint guest = FakeChargePoint.connect(demo.url(), "GUEST")) {
      Received boot = guest.call("BootNotification", "{\"chargePointModel\":\"M\"}");
      assertEquals("Accepted", boot.payload().getString("status"));
      awaitLine("GUEST", "proxy -> SEC", "CALL", "BootNotification");
      awaitLine("GUEST", "proxy -> PRI", "RESULT", "GetConfiguration");
      for (int i = 0; i < 4; i++) {
        guest.call("StatusNotification", "{\"connectorId\":1,\"status\":\"Available\"}");
      }
      awaitLine("STATION01", "RemoteStartTransaction");
      assertEquals(List.of(), linesWith("GUEST", "RemoteStartTransaction"));
    }
  }

  @Test
  void linesAreNarrowPlainAndOrderly() {
    awaitLine("STATION03", "eventType:Ended");
    demo.close();
    assertEquals(List.of(), lines().filter(line -> line.length() > Screen.WIDTH).toList());
    assertFalse(shown.toString(UTF_8).contains("\u001b"));
    assertTrue(shown.toString(UTF_8).contains(demo.url() + "<clientId>"));
    assertEquals(3, linesWith("CP <- proxy", "closed 1001").size());
    assertEquals("Everything has ended in order.", lines().reduce("", (a, b) -> b));
  }

  @Test
  void aPortThatIsTakenIsReplacedByAnyFreeOne() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      assertEquals(0, DemoConfiguration.freeOrAny(taken.getLocalPort()));
    }
  }
}
