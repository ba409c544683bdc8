package org.ocppproxy.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Payload;
import org.ocppproxy.protocol.Role;

/**
 * The OCPP 1.6 transactions whose ids are not yet known everywhere, at most {@value #MOST}; of more
 * the oldest is forgotten. The caller holds the {@link StationMemory}'s lock.
 */
final class Starts {

  static final int MOST = 20;

  private final TransactionIds ids;
  private final Map<String, Start> byMessageId = new LinkedHashMap<>();

  Starts(TransactionIds ids) {
    this.ids = ids;
  }

  void asked(Frame.Call call) {
    byMessageId.values().removeIf(start -> start.isRepeatedBy(call));
    byMessageId.put(call.messageId(), new Start(call));
    if (byMessageId.size() > MOST) {
      byMessageId.remove(byMessageId.keySet().iterator().next());
    }
  }

  /** Learns from an answer to the start with that message id, if there is one. */
  void answered(Role role, String messageId, Frame.Answer answer) {
    Start start = byMessageId.get(messageId);
    if (start == null) {
      return;
    }
    start.answered(role, transactionIdIn(answer));
    OptionalLong primary = start.idOf(Role.PRIMARY);
    OptionalLong secondary = start.idOf(Role.SECONDARY);
    if (primary.isPresent() && secondary.isPresent()) {
      ids.pair(primary.getAsLong(), secondary.getAsLong());
    }
    forgetIfSettled(start);
  }

  private static OptionalLong transactionIdIn(Frame.Answer answer) {
    return answer instanceof Frame.CallResult result
        ? result.payload().member("transactionId").asLong()
        : OptionalLong.empty();
  }

  /** The charge point ends the transaction that the primary calls so. */
  void stopped(Frame.Call stop) {
    Payload id = stop.payload().member("transactionId");
    for (Start start : List.copyOf(byMessageId.values())) {
      if (id.asLong().isPresent() && start.isCalled(id.asLong().getAsLong(), Role.PRIMARY)) {
        start.stopped(stop.messageId());
        forgetIfSettled(start);
      }
    }
  }

  private void forgetIfSettled(Start start) {
    boolean answered = start.isAnsweredBy(Role.PRIMARY) && start.isAnsweredBy(Role.SECONDARY);
    if (answered && start.isStopped()) {
      byMessageId.remove(start.call().messageId());
    }
  }

  /**
   * Whether the secondary is yet to say what it calls the transaction that the primary calls so.
   */
  boolean awaitsSecondaryId(long primaryId) {
    return byMessageId.values().stream()
        .anyMatch(
            start ->
                start.isCalled(primaryId, Role.PRIMARY) && !start.isAnsweredBy(Role.SECONDARY));
  }

  /** Whether the secondary calls so what the primary has not yet named. */
  boolean awaitsPrimaryId(long secondaryId) {
    return byMessageId.values().stream()
        .anyMatch(
            start ->
                start.isCalled(secondaryId, Role.SECONDARY) && start.idOf(Role.PRIMARY).isEmpty());
  }

  /** The start with that message id, if it is one, has been given to the primary's connection. */
  void leftForPrimary(String messageId) {
    Start start = byMessageId.get(messageId);
    if (start != null) {
      start.leftForPrimary();
    }
  }

  /** The starts that this CSMS does not know, oldest first. */
  List<Start> newTo(Role role) {
    List<Start> unknown = new ArrayList<>(byMessageId.values());
    unknown.removeIf(start -> !start.isNewTo(role));
    return unknown;
  }

  int size() {
    return byMessageId.size();
  }
}
