package org.ocppproxy.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.fakes.Answers;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Peer;
import org.ocppproxy.fakes.Received;

/** Frames leave byte for byte as they came, however oddly their JSON is spelled. */
class SpellingJourney {

  private static final List<String> ODD_PAYLOADS =
      List.of(
          "{}",
          " {\t\"a\" :\r\n [ 1 , 2 ]\n} ",
          "{\"\\u0061\":\"\\u20AC\\/\\\"\\\\\\b\\f\\n\\r\\t\"}",
          "{\"\u20ac\":\"\ud83d\ude97\u0000\u2028\ufeff\u00ad\"}".replace("\u0000", "\\u0000"),
          "{\"a\":\"\\ud83d\\ude97\",\"lone\":\"\\ud800\"}",
          "{\"a\":123456789012345678901234567890.123456789e-400,\"b\":-0,\"c\":1E+9,\"d\":1.50}",
          "{\"same\":1,\"same\":2,\"\":null,\"deep\":[[[[[{\"x\":[]}]]]]]}",
          "{\"signed\":\"" + "0123456789abcdef".repeat(4_000) + "\"}");

  @ParameterizedTest
  @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
  void callsOfTheChargePointAndTheirAnswersKeepTheirSpelling(String version) throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", version);
      stage.awaitConnected("CP1");
      stage.primary.answerWith(Answers.none());
      for (int i = 0; i < ODD_PAYLOADS.size(); i++) {
        String id = "\"q\\u002d\\/" + i + "\"";
        String call = " [ 2 ,\t" + id + ", \"Odd\\u0041ction\"," + ODD_PAYLOADS.get(i) + "]\n";
        String answer = "\r[3 , \"q-/" + i + "\"\t, " + ODD_PAYLOADS.get(i) + " ]  ";
        chargePoint.send(call);
        same(call, latest(stage.primary.awaitOpen("CP1"), i));
        same(call, latest(stage.secondary.awaitOpen("CP1"), i));
        stage.primary.send("CP1", answer);
        same(answer, latest(chargePoint, i));
      }
      assertEquals(0, stage.proxy.health().dropped());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
  void callsOfThePrimaryAndTheirAnswersKeepTheirSpelling(String version) throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", version);
      stage.awaitConnected("CP1");
      chargePoint.answerWith(Answers.none());
      for (int i = 0; i < ODD_PAYLOADS.size(); i++) {
        String call = "[2,  \"\\u0070\u20ac" + i + "\",\"X\" ," + ODD_PAYLOADS.get(i) + "] ";
        String answer = " [3,\"p\\u20ac" + i + "\" ," + ODD_PAYLOADS.get(i) + "]";
        stage.primary.send("CP1", call);
        same(call, latest(chargePoint, i));
        chargePoint.send(answer);
        same(answer, latest(stage.primary.awaitOpen("CP1"), i));
      }
      assertEquals(List.of(), stage.secondary.received("CP1"));
    }
  }

  /** Only its ids are others on the charge point's side. */
  @ParameterizedTest
  @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
  void callsOfTheSecondaryAndTheirAnswersKeepTheirSpellingButForTheId(String version)
      throws Exception {
    try (Stage stage = Stage.withBoth()) {
      FakeChargePoint chargePoint = stage.chargePoint("CP1", version);
      stage.awaitConnected("CP1");
      chargePoint.answerWith(Answers.none());
      for (int i = 0; i < ODD_PAYLOADS.size(); i++) {
        String id = "\"\\u0070\u20ac" + i + "\"";
        String call = "[2,  " + id + ",\"X\" ," + ODD_PAYLOADS.get(i) + "] ";
        stage.secondary.send("CP1", call);
        Received came = latest(chargePoint, i);
        same(call.replace(id, "\"" + came.id() + "\""), came);
        String answer = " [3,\"" + came.id() + "\" ," + ODD_PAYLOADS.get(i) + "]";
        chargePoint.send(answer);
        same(
            answer.replace("\"" + came.id() + "\"", id),
            latest(stage.secondary.awaitOpen("CP1"), i));
      }
      assertEquals(List.of(), stage.primary.received("CP1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
  void whatWaitsForAReturningCsmsKeepsItsSpelling(String version) throws Exception {
    try (Stage stage = Stage.withBoth(Stage.quickly())) {
      stage.primary.stopListening();
      stage.secondary.stopListening();
      FakeChargePoint chargePoint = stage.chargePoint("CP1", version);
      List<String> calls =
          IntStream.range(0, ODD_PAYLOADS.size())
              .mapToObj(i -> "[2 ,\"\\u0070" + i + "\",\"X\"," + ODD_PAYLOADS.get(i) + "]\n")
              .toList();
      calls.forEach(chargePoint::send);
      stage.primary.listenAgain();
      stage.secondary.listenAgain();
      for (FakeCsms csms : List.of(stage.primary, stage.secondary)) {
        for (int i = 0; i < calls.size(); i++) {
          same(calls.get(i), latest(csms.awaitOpen("CP1"), i));
        }
      }
    }
  }

  private static Received latest(Peer at, int index) {
    return at.awaitFrames(index + 1).get(index);
  }

  private static void same(String sent, Received came) {
    assertEquals(sent, came.text());
    assertArrayEquals(sent.getBytes(UTF_8), came.bytes());
  }
}
