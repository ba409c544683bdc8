package org.ocppproxy.launcher.demo;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a charge point in to a demonstration CSMS; only after the handshake is it known who it is.
 *
 * <p>Public because the container calls it by reflection.
 */
public final class CsmsDoor extends Endpoint {

  private final Function<String, Socket> sockets;
  private @Nullable Socket socket;

  CsmsDoor(Function<String, Socket> sockets) {
    this.sockets = sockets;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Socket opened = sockets.apply(session.getPathParameters().getOrDefault("id", "?"));
    socket = opened;
    opened.onOpen(session, config);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    Socket closed = socket;
    if (closed != null) {
      closed.onClose(session, reason);
    }
  }

  @Override
  public void onError(Session session, Throwable error) {
    Socket failed = socket;
    if (failed != null) {
      failed.onError(session, error);
    }
  }
}
