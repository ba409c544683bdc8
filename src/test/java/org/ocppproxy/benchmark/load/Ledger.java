package org.ocppproxy.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What one charge point has said, and what has arrived of it where: each CALL once, in order, byte
 * for byte, at both CSMSs, and its answer back at the charge point.
 */
final class Ledger {

  private final int station;
  private final Texts texts;
  private final Faults faults;
  private int sent;
  private int atPrimary;
  private int atSecondary;
  private int answered;

  Ledger(int station, Texts texts, Faults faults) {
    this.station = station;
    this.texts = texts;
    this.faults = faults;
  }

  /** The next CALL to send. */
  byte[] next() {
    return texts.call(station, ++sent);
  }

  /** Checks what the primary got; yields its answer. */
  byte[] atPrimary(byte[] bytes, int from, int length) {
    check("the primary", texts.call(station, ++atPrimary), atPrimary, bytes, from, length);
    return texts.primaryAnswer(station, atPrimary);
  }

  /** Checks what the secondary got; yields its answer. */
  byte[] atSecondary(byte[] bytes, int from, int length) {
    check("the secondary", texts.call(station, ++atSecondary), atSecondary, bytes, from, length);
    return texts.secondaryAnswer(station, atSecondary);
  }

  /** Checks what came back. */
  void answered(byte[] bytes, int from, int length) {
    byte[] expected = texts.primaryAnswer(station, ++answered);
    check("the charge point", expected, answered, bytes, from, length);
  }

  private void check(
      String where, byte[] expected, int number, byte[] bytes, int from, int length) {
    if (number > sent || !Arrays.equals(expected, 0, expected.length, bytes, from, from + length)) {
      faults.add(
          "frame %d of %d at %s of charge point %d is %s"
              .formatted(
                  number,
                  sent,
                  where,
                  station,
                  new String(bytes, from, length, StandardCharsets.UTF_8)));
    }
  }

  /** How many CALLs are not yet answered. */
  int open() {
    return sent - answered;
  }

  int answered() {
    return answered;
  }

  /** Whether all has arrived, at the secondary too if there is one. */
  boolean isSettled(boolean withSecondary) {
    return sent == atPrimary && sent == answered && (!withSecondary || sent == atSecondary);
  }

  /** Notes what is missing, and starts anew. */
  void settle(boolean withSecondary) {
    if (!isSettled(withSecondary)) {
      faults.add(
          "of %d frames of charge point %d %d came to the primary, %d to the secondary, %d back"
              .formatted(sent, station, atPrimary, atSecondary, answered));
    }
    atPrimary = sent;
    atSecondary = sent;
    answered = sent;
  }
}
