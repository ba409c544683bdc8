package org.ocppproxy.journey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.WireSocket;

/** Generates what a connection survives: texts, legal and damaged, whole and in pieces. */
final class BadFrames {

  private static final String[] ACTIONS = {
    "Heartbeat",
    "MeterValues",
    "StatusNotification",
    "StartTransaction",
    "StopTransaction",
    "Ünknown"
  };
  private static final String LETTERS =
      "[]{},:\"\\ \t\n0123456789.eE+-truefalsnlä€\ud83d\ude00\u0000\u2028";

  private final Random random;

  BadFrames(Random random) {
    this.random = random;
  }

  /** Sends one message, in whichever form. */
  void send(WireSocket wire) {
    String text = text();
    switch (random.nextInt(12)) {
      case 0 -> wire.fragmented(text, 1 + random.nextInt(6));
      case 1 -> fragmentedWithPings(wire, text);
      case 2 -> wire.ping(bytes(random.nextInt(126)));
      case 3 -> wire.pong(bytes(random.nextInt(126)));
      case 4 -> emptyFragments(wire, text);
      default -> wire.text(text);
    }
  }

  private String text() {
    return switch (random.nextInt(10)) {
      case 0 -> legalCall();
      case 1 -> letters(random.nextInt(200));
      case 2 -> "[".repeat(1 + random.nextInt(5_000));
      case 3 -> "[" + random.nextInt(12) + "," + value() + "," + value() + "," + value() + "]";
      case 4 -> Ocpp.result(letters(5).replaceAll("[\"\\\\\\p{Cntrl}]", "x"), value());
      case 5 -> Ocpp.error("e" + random.nextInt(100), "GenericError", "");
      case 6 -> "[2,\"" + "i".repeat(random.nextInt(500)) + "\",\"Heartbeat\",{}]";
      case 7 ->
          Ocpp.call("big" + random.nextInt(), "DataTransfer", "\"" + "x".repeat(20_000) + "\"");
      default -> damaged(legalCall());
    };
  }

  private String legalCall() {
    String action = ACTIONS[random.nextInt(ACTIONS.length)];
    return Ocpp.call("h" + random.nextInt(), action, "{\"connectorId\":" + value() + "}");
  }

  private String value() {
    return switch (random.nextInt(8)) {
      case 0 -> "null";
      case 1 -> "1e999999999";
      case 2 -> "-" + "9".repeat(1 + random.nextInt(400));
      case 3 -> "\"\\ud83d\"";
      case 4 -> "{\"a\":[{}],\"a\":{}}";
      case 5 -> "\"<img src=x onerror=y>\\r\\n\"";
      case 6 -> "[]";
      default -> Integer.toString(random.nextInt());
    };
  }

  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0 && !damaged.isEmpty(); i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(4)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, letters(1));
        case 2 -> damaged.setLength(at);
        default -> damaged.insert(at, damaged.substring(at));
      }
    }
    return damaged.toString();
  }

  private String letters(int count) {
    int[] all = LETTERS.codePoints().toArray();
    StringBuilder letters = new StringBuilder();
    random.ints(count, 0, all.length).forEach(i -> letters.appendCodePoint(all[i]));
    return letters.toString();
  }

  private void fragmentedWithPings(WireSocket wire, String text) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    int cut = random.nextInt(all.length + 1);
    wire.frame(1, false, Arrays.copyOf(all, cut));
    wire.ping(bytes(random.nextInt(20)));
    wire.frame(0, true, Arrays.copyOfRange(all, cut, all.length));
  }

  private void emptyFragments(WireSocket wire, String text) {
    wire.frame(1, false, new byte[0]);
    wire.frame(0, false, text.getBytes(StandardCharsets.UTF_8));
    wire.frame(0, false, new byte[0]);
    wire.frame(0, true, new byte[0]);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
