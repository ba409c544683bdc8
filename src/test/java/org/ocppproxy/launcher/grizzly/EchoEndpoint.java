package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.CloseReason;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Says everything back; tells on request who the peer is and what it is called. */
@ServerEndpoint(value = "/{clientId}", configurator = EchoEndpoint.Handshake.class)
public final class EchoEndpoint {
  static final BlockingQueue<CloseReason> CLOSED = new LinkedBlockingQueue<>();
  static final BlockingQueue<Throwable> ERRORS = new LinkedBlockingQueue<>();
  static final BlockingQueue<WeakReference<TextLine>> OPENED = new LinkedBlockingQueue<>();

  /** Keeps the peer's address where the session finds it. */
  public static final class Handshake extends ServerEndpointConfig.Configurator {
    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      if (request.getHeaders().containsKey("X-Explode")) {
        throw new IllegalStateException("asked to explode");
      }
      config
          .getUserProperties()
          .put("peer", String.valueOf(request.getHeaders().get(GrizzlyServer.PEER_HEADER)));
    }
  }

  private String name = "";

  @OnOpen
  public void open(Session session, @PathParam("clientId") String clientId) {
    name = clientId;
    OPENED.add(new WeakReference<>(TextLine.opening().orElseThrow()));
  }

  @OnMessage
  public String message(String text, Session session) throws IOException {
    return switch (text) {
      case "peer?" -> String.valueOf(session.getUserProperties().get("peer"));
      case "name?" -> name;
      case "thread?" -> Thread.currentThread().getName();
      default -> text;
    };
  }

  @OnClose
  public void close(CloseReason reason) {
    CLOSED.add(reason);
  }

  @OnError
  public void error(Throwable error) {
    ERRORS.add(error);
  }
}
