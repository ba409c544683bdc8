package org.ocppproxy.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
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
    return delivery(role, leaving(role, connection, call, shown), shown, true);
  }

  /**
   * A CALL that the CSMS has missed, under a fresh message id.
   *
   * @param lasting whether it waits for the next connection if this one is lost
   */
  Delivery again(Role role, Told missed, String id, boolean lasting) {
    String text = shownTo(role, missed.call()).textWithId(id);
    Frame.Call shown = (Frame.Call) EnvelopeReader.read(text);
    return delivery(role, leaving(role, missed.connection(), missed.call(), shown), shown, lasting);
  }

  private Frame.Call shownTo(Role role, Frame.Call call) {
    return role == Role.PRIMARY || secondaryIds == null ? call : secondaryIds.toSecondary(call);
  }

  private static Delivery delivery(
      Role role, Translation leaving, Frame.Call shown, boolean lasting) {
    return new Delivery(Party.of(role), shown.text(), shown.messageId(), lasting, leaving);
  }

  private Translation leaving(Role role, int on, Frame.Call call, Frame.Call shown) {
    if (role == Role.PRIMARY) {
      return StationMemory.keeps(call) ? noting(role, new Told(on, call)) : Translation.NONE;
    }
    if (secondaryIds == null) {
      return Translation.NONE;
    }
    return call.action().equals("StartTransaction")
        ? noting(role, new Told(on, call))
        : secondaryIds.whenLeaving(shown);
  }

  private Translation noting(Role role, Told told) {
    return text -> {
      memory.left(role, told, connection);
      return Optional.of(text);
    };
  }
}
