package org.ocppproxy.routing;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/** An OCPP 1.6 StartTransaction, and what each CSMS has answered to it. */
final class Start {

  private final Frame.Call call;
  private final Map<Role, OptionalLong> answers = new EnumMap<>(Role.class);
  private String stopMessageId = "";
  private boolean leftForPrimary;

  Start(Frame.Call call) {
    this.call = call;
  }

  Frame.Call call() {
    return call;
  }

  /** The primary has it, or will never: a transaction must not be opened twice. */
  void leftForPrimary() {
    leftForPrimary = true;
  }

  boolean isNewTo(Role role) {
    return !answers.containsKey(role) && !(role == Role.PRIMARY && leftForPrimary);
  }

  /** The transaction id that the CSMS chose, or nothing if its answer held none. */
  void answered(Role role, OptionalLong transactionId) {
    answers.put(role, transactionId);
  }

  boolean isAnsweredBy(Role role) {
    return answers.containsKey(role);
  }

  OptionalLong idOf(Role role) {
    return answers.getOrDefault(role, OptionalLong.empty());
  }

  /** Whether the CSMS calls this transaction so. */
  boolean isCalled(long transactionId, Role role) {
    OptionalLong id = idOf(role);
    return id.isPresent() && id.getAsLong() == transactionId;
  }

  void stopped(String messageId) {
    stopMessageId = messageId;
  }

  boolean isStopped() {
    return !stopMessageId.isEmpty();
  }

  String stopMessageId() {
    return stopMessageId;
  }

  /** Whether the charge point has sent this start before, under another message id. */
  boolean isRepeatedBy(Frame.Call retry) {
    return retry.payloadAt().in(retry.text()).equals(call.payloadAt().in(call.text()));
  }
}
