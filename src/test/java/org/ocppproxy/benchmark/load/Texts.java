package org.ocppproxy.benchmark.load;

import java.nio.charset.StandardCharsets;

/**
 * What is said: the CALLs of every charge point and the answers to them, each distinct, all known
 * beforehand. Of eight CALLs five are MeterValues, two Heartbeats, one has more than ASCII in it.
 *
 * <p>What is yielded is lent until the next question.
 */
final class Texts {

  private static final String ID = "c#####-########";
  private static final int KINDS = 8;

  private static final String METER_VALUES =
      "[2,\""
          + ID
          + "\",\"MeterValues\",{\"connectorId\":1,\"transactionId\":4711,\"meterValue\":[{\"timestamp\":"
          + "\"2026-01-01T12:00:00Z\",\"sampledValue\":[{\"value\":\"1483215\",\"context\":"
          + "\"Sample.Periodic\",\"measurand\":\"Energy.Active.Import.Register\",\"unit\":\"Wh\"},"
          + "{\"value\":\"10950.5\",\"context\":\"Sample.Periodic\",\"measurand\":"
          + "\"Power.Active.Import\",\"unit\":\"W\"}]}]}]";
  private static final String HEARTBEAT = "[2,\"" + ID + "\",\"Heartbeat\",{}]";
  private static final String DATA_TRANSFER =
      "[2,\""
          + ID
          + "\",\"DataTransfer\",{\"vendorId\":\"Straße\",\"data\":\"10 °C, Ladesäule ✓ 🔌\"}]";

  private final Template[] calls = new Template[KINDS];
  private final Template[] primary = new Template[KINDS];
  private final Template[] secondary = new Template[KINDS];

  Texts() {
    for (int kind = 0; kind < KINDS; kind++) {
      calls[kind] = new Template(kind < 5 ? METER_VALUES : kind < 7 ? HEARTBEAT : DATA_TRANSFER);
      primary[kind] = new Template("[3,\"" + ID + "\"," + answer(kind, "2026-01-01T12:00:01Z"));
      secondary[kind] = new Template("[3,\"" + ID + "\"," + answer(kind, "2026-01-01T12:00:02Z"));
    }
  }

  private static String answer(int kind, String time) {
    return kind < 5
        ? "{}]"
        : kind < 7
            ? "{\"currentTime\":\"" + time + "\"}]"
            : "{\"status\":\"Accepted\",\"data\":\"größer\"}]";
  }

  /** The CALL of that charge point with that number, from 1. */
  byte[] call(int station, int number) {
    return calls[number % KINDS].with(station, number);
  }

  /** The primary's answer to it. */
  byte[] primaryAnswer(int station, int number) {
    return primary[number % KINDS].with(station, number);
  }

  /** The secondary's. */
  byte[] secondaryAnswer(int station, int number) {
    return secondary[number % KINDS].with(station, number);
  }

  private static final class Template {
    private final byte[] bytes;
    private final int id;

    Template(String text) {
      bytes = text.getBytes(StandardCharsets.UTF_8);
      id = text.indexOf(ID);
    }

    byte[] with(int station, int number) {
      digits(station, id + 1, 5);
      digits(number, id + 7, 8);
      return bytes;
    }

    private void digits(int value, int at, int count) {
      int left = value;
      for (int i = at + count - 1; i >= at; i--) {
        bytes[i] = (byte) ('0' + left % 10);
        left /= 10;
      }
    }
  }
}
