package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Peer;
import org.ocppproxy.fakes.Received;

/** Scenario 34: long, cut and broken texts. */
class SizesJourney {

  private static final int LIMIT = 1_048_576;

  @Test
  void aTextOfAHundredKilobytesPassesBothWays() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(secondary.url()));
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      String call = callOf(100_000);
      chargePoint.ask(call);
      assertArrayEquals(bytes(call), primary.awaitOpen("CP1").awaitCall("DataTransfer").bytes());
      assertArrayEquals(bytes(call), secondary.awaitOpen("CP1").awaitCall("DataTransfer").bytes());
      String command = callOf(100_001);
      assertEquals("Accepted", status(primary.awaitOpen("CP1").ask(command)));
      assertArrayEquals(bytes(command), chargePoint.awaitCall("DataTransfer").bytes());
    }
  }

  @Test
  void aTextOfExactlyTheLimitPasses() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      String call = callOf(LIMIT);
      chargePoint.ask(call);
      assertArrayEquals(bytes(call), primary.awaitOpen("CP1").awaitCall("DataTransfer").bytes());
      assertEquals("Accepted", status(primary.awaitOpen("CP1").ask(callOf(LIMIT))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {LIMIT + 1, 10_000_000})
  void aTextBeyondTheLimitClosesItsSenderWith1009AndReachesNobody(int length) throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      CsmsConnection upstream = primary.awaitOpen("CP1");
      sendAnyway(chargePoint, callOf(length));
      assertEquals(1009, chargePoint.awaitClose().code());
      assertEquals(1001, upstream.awaitClose().code());
      assertEquals(0, upstream.received().size());
    }
  }

  @Test
  void aTextBeyondTheLimitInManyFragmentsIsClosedWith1009Too() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      primary.awaitOpen("CP1");
      chargePoint.wire().fragmentedUntilClosed(callOf(LIMIT + 1), 64);
      assertEquals(1009, chargePoint.awaitClose().code());
    }
  }

  @Test
  void aSecondaryThatSendsTooMuchLosesItsOwnConnectionOnly() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        FakeCsms secondary = FakeCsms.start("SEC");
        RunningProxy proxy =
            RunningProxy.between(
                primary.url(),
                URI.create(secondary.url()),
                "/reconnect/initialDelaySeconds",
                "0.01");
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      CsmsConnection first = secondary.awaitOpen("CP1");
      sendAnyway(first, callOf(10_000_000));
      assertEquals(1009, first.awaitClose().code());
      secondary.awaitConnection("CP1", 2);
      chargePoint.call("Heartbeat", "{}");
      assertFalse(chargePoint.isClosed());
      assertEquals(0, chargePoint.received(Received::isCall).size());
    }
  }

  @Test
  void aTextInManyFragmentsIsPassedOnByteForByte() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      String call = Ocpp.call("1", "DataTransfer", "{\"data\":\"ä€\ud83d\ude00 \\u20ac\"}");
      chargePoint.wire().fragmented(call, bytes(call).length);
      assertArrayEquals(bytes(call), primary.awaitOpen("CP1").awaitCall("DataTransfer").bytes());
      CsmsConnection upstream = primary.awaitOpen("CP1");
      upstream.wire().fragmented(call, 7);
      assertArrayEquals(bytes(call), chargePoint.awaitCall("DataTransfer").bytes());
    }
  }

  @Test
  void aTextThatIsNotUtf8ClosesItsSenderWith1007AndReachesNobody() throws Exception {
    try (FakeCsms primary = FakeCsms.start("PRI");
        RunningProxy proxy = RunningProxy.between(primary.url());
        FakeChargePoint chargePoint = FakeChargePoint.connect(proxy.url(), "CP1")) {
      CsmsConnection upstream = primary.awaitOpen("CP1");
      byte[] broken = bytes(Ocpp.call("1", "DataTransfer", "{\"data\":\"xx\"}"));
      broken[broken.length - 5] = (byte) 0xC3;
      chargePoint.wire().textBytes(broken);
      assertEquals(1007, chargePoint.awaitClose().code());
      assertEquals(1001, upstream.awaitClose().code());
      assertEquals(0, upstream.received().size());
    }
  }

  /** The proxy may have closed long before the last byte is out. */
  private static void sendAnyway(Peer sender, String text) {
    sender.wire().fragmentedUntilClosed(text, 1);
  }

  /** A CALL of so many bytes. */
  private static String callOf(int length) {
    String empty = Ocpp.call("big" + length, "DataTransfer", "{\"data\":\"\"}");
    return Ocpp.call(
        "big" + length,
        "DataTransfer",
        "{\"data\":\"" + "x".repeat(length - empty.length()) + "\"}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String status(Received answer) {
    return answer.payload().getString("status");
  }
}
