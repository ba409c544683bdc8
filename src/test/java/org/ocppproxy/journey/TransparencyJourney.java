package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.HandshakeRequest;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** With one CSMS only, neither side can tell the proxy from a direct connection. */
class TransparencyJourney {

  /** What belongs to one hop only (RFC 9110, 7.6.1; RFC 6455), or says who came before it. */
  private static final Set<String> OF_ONE_HOP =
      Set.of(
          "host",
          "connection",
          "upgrade",
          "origin",
          "sec-websocket-key",
          "sec-websocket-version",
          "sec-websocket-extensions",
          "x-forwarded-for",
          "x-forwarded-proto",
          "x-real-ip");

  /** What both ends saw of a day. */
  private record Day(
      String target,
      Map<String, List<String>> headers,
      String granted,
      List<String> csmsGot,
      List<String> chargePointGot) {}

  @Test
  void aDayThroughTheProxyIsByteForByteADayWithoutIt() throws Exception {
    for (String version : List.of("ocpp1.6", "ocpp2.0.1", "ocpp2.1")) {
      Day direct;
      try (FakeCsms csms = csms()) {
        direct = day(csms, csms.url(), version);
      }
      Day proxied;
      try (FakeCsms csms = csms();
          RunningProxy proxy = RunningProxy.between(csms.url())) {
        proxied = day(csms, proxy.url(), version);
      }
      assertEquals(direct.target(), proxied.target());
      assertEquals(direct.headers(), proxied.headers());
      assertEquals(direct.granted(), proxied.granted());
      assertLinesMatchExactly(direct.csmsGot(), proxied.csmsGot());
      assertLinesMatchExactly(direct.chargePointGot(), proxied.chargePointGot());
    }
  }

  private static void assertLinesMatchExactly(List<String> expected, List<String> actual) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertEquals(expected.get(i), actual.get(i));
    }
    assertEquals(expected.size(), actual.size());
  }

  /** Its answers are the same each time: spaces, escapes and letters that others would spell. */
  private static FakeCsms csms() {
    return FakeCsms.start("CSMS")
        .answerWith(
            call ->
                List.of(
                    call.action().equals("Authorize")
                        ? " [4 , \"" + call.id() + "\",\"InternalError\" ,\"\\u00e9\u00e9\", { } ]"
                        : "[3,\n\""
                            + call.id()
                            + "\",{ \"transactionId\" : 1000, \"\\/\":1.0e+0}\t]"));
  }

  private static Day day(FakeCsms csms, String url, String version) {
    try (FakeChargePoint chargePoint =
        FakeChargePoint.dial(url, "CP_1")
            .subprotocols(version)
            .header("User-Agent", "Station/1.2")
            .header("Authorization", "Basic Q1BfMTpzZWNyZXQ=")
            .connect()) {
      CsmsConnection connection = csms.awaitOpen("CP_1");
      lives(chargePoint, csms);
      HandshakeRequest request = connection.request();
      return new Day(
          request.target(),
          headers(request),
          chargePoint.subprotocol().orElse("none"),
          texts(connection.received()),
          texts(chargePoint.received()));
    }
  }

  private static Map<String, List<String>> headers(HandshakeRequest request) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String name : request.headers().names()) {
      String plain = name.toLowerCase(Locale.ROOT);
      if (!OF_ONE_HOP.contains(plain)) {
        headers.put(plain, request.headers().all(name));
      }
    }
    return headers;
  }

  private static List<String> texts(List<Received> messages) {
    return messages.stream()
        .map(message -> new String(message.bytes(), StandardCharsets.ISO_8859_1))
        .toList();
  }

  private static void lives(FakeChargePoint chargePoint, FakeCsms csms) {
    int number = 0;
    for (String text : script()) {
      String id = "id" + number++;
      chargePoint.ask(text.replace("ID", id));
      if (number % 7 == 0) {
        String asked = "[2 , \"" + id + "\" , \"DataTransfer\",{ \"vendorId\":\"\\u0056\" } ]";
        csms.send("CP_1", asked);
        csms.awaitOpen("CP_1").awaitFrame("the answer", message -> message.isAnswerTo(id));
        chargePoint.awaitFrame("that call", message -> message.text().equals(asked));
      }
    }
  }

  /** A charge point's day: as long as the frames are legal, spelled in every way there is. */
  private static List<String> script() {
    List<String> script = new ArrayList<>();
    script.add(Ocpp.call("ID", "BootNotification", "{\"chargePointModel\":\"M\\u00fcller\"}"));
    script.add("\t[2 ,\r\n\"ID\",\"StatusNotification\" , { \"connectorId\" : 1.0 } ]\n");
    for (int session = 0; session < 3; session++) {
      script.add(Ocpp.call("ID", "Authorize", "{\"idTag\":\"\u00c4\ud83d\ude00\"}"));
      script.add(Ocpp.call("ID", "StartTransaction", "{\"connectorId\":1,\"reservationId\":5}"));
      for (int i = 0; i < 24; i++) {
        script.add("[2,\"ID\",\"MeterValues\",{ \"transactionId\" : 1000,\"n\":" + i + "e0 }]");
        script.add(Ocpp.call("ID", "Heartbeat", "{}"));
      }
      String data = "x".repeat(40_000 * session);
      script.add(
          Ocpp.call("ID", "StopTransaction", "{\"transactionId\":1000,\"d\":\"" + data + "\"}"));
    }
    script.add(Ocpp.call("ID", "NoSuchAction", "null"));
    return script;
  }
}
