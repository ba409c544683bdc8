package org.ocppproxy.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/**
 * How each CSMS gets the charge point's frames: the primary as they came, the secondary with ids of
 * its own.
 */
final class Telling {

  private final StationMemory memory;
  private final int connection;
  private final @Nullable SecondaryIds secondaryIds;

  /**
   * @param connection of the charge point
   */
  Telling(StationMemory memory, int connection, @Nullable SecondaryIds secondaryIds) {
    this.memory = memory;
    this.connection = connection;
    this.secondaryIds = secondaryIds;
  }

  /** A frame of the charge point. */
  Delivery to(Role role, Frame frame) {
    if (!(frame instanceof Frame.Call call)) {
      return Delivery.message(role, frame);
    }
    Frame.Call shown = shownTo(role, call);
    return Delivery.message(
        role, shown.text(), call.messageId(), leaving(role, new Told(connection, call)));
  }

  /** A CALL that the CSMS has missed, under a fresh message id. */
  Delivery again(Role role, Told missed, String id) {
    String text = shownTo(role, missed.call()).textWithId(id);
    return Delivery.message(role, text, id, leaving(role, missed));
  }

  private Frame.Call shownTo(Role role, Frame.Call call) {
    return role == Role.PRIMARY || secondaryIds == null ? call : secondaryIds.toSecondary(call);
  }

  private Translation leaving(Role role, Told told) {
    if (role == Role.PRIMARY) {
      return StationMemory.keeps(told.call()) ? noting(role, told) : Translation.NONE;
    }
    if (secondaryIds == null) {
      return Translation.NONE;
    }
    return told.call().action().equals("StartTransaction")
        ? noting(role, told)
        : secondaryIds.whenLeaving(told.call());
  }

  private Translation noting(Role role, Told told) {
    return text -> {
      memory.left(role, told, connection);
      return Optional.of(text);
    };
  }
}
