package org.ocppproxy.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Role;

/** One CALL of a CSMS as the model knows it, from being asked to being answered. */
final class Command {

  final Role asker;
  final int number;

  @Nullable Instant left;
  String idAtChargePoint = "";
  int answersOfChargePoint;
  int answersToAsker;
  boolean lost;

  Command(Role asker, int number) {
    this.asker = asker;
    this.number = number;
  }

  /** The two CSMSs use the same ids; the secondary spells them oddly. */
  String idJson() {
    return asker == Role.PRIMARY ? "\"1-" + number + "\"" : "\"\\u0031-" + number + "\"";
  }

  String id() {
    return "1-" + number;
  }

  String payload() {
    return "{\"token\" : \"" + asker + number + "\"}";
  }

  String text() {
    return textWith(idJson());
  }

  String textWith(String idJson) {
    return " [2, " + idJson + " ,\"DataTransfer\"," + payload() + "]";
  }

  String answerOfChargePoint() {
    return "[3 ,\"" + idAtChargePoint + "\", " + payload() + "] ";
  }

  String answerToAsker() {
    return "[3 ," + idJson() + ", " + payload() + "] ";
  }

  boolean waits() {
    return left == null && answersToAsker == 0 && !lost;
  }
}
